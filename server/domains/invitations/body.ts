import { Type } from 'inlay/sdk';
import { emailField, localeField, nameField, passwordField, tokenField } from '../accounts/index.ts';
import { RoleView } from '../members/index.ts';

export const newInvitation = Type.Object(
  { email: emailField, role: RoleView, locale: Type.Optional(localeField) },
  { additionalProperties: false },
);

export const acceptance = Type.Object(
  {
    token: tokenField,
    name: Type.Optional(nameField),
    password: Type.Optional(passwordField),
  },
  { additionalProperties: false },
);
