import { Type } from 'inlay/sdk';
import { RoleView } from './view.ts';

export const memberChange = Type.Object({ role: Type.Optional(RoleView) }, { additionalProperties: false });
