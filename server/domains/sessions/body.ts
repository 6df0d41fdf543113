import { Id, Type } from 'inlay/sdk';
import { code } from '../totp/index.ts';

export const signInBody = Type.Object(
  {
    email: Type.String({ minLength: 3, maxLength: 320 }),
    password: Type.String({ minLength: 1, maxLength: 1000 }),
  },
  { additionalProperties: false },
);

export const secondStep = Type.Object(
  { challenge: Type.String({ minLength: 1, maxLength: 2000 }), code },
  { additionalProperties: false },
);

export const switchBody = Type.Object({ tenantId: Id }, { additionalProperties: false });
