import { Type } from 'inlay/sdk';

/** Six digits of an app or a recovery code, with or without the spaces and hyphens that people read them by. */
export const code = Type.String({ minLength: 6, maxLength: 40 });
export const password = Type.String({ minLength: 1, maxLength: 1000 });

export const proveBody = Type.Object({ password }, { additionalProperties: false });
export const confirmBody = Type.Object({ code }, { additionalProperties: false });
export const proveTwiceBody = Type.Object({ password, code }, { additionalProperties: false });
