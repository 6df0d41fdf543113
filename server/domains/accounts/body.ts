import { type Static, Type } from 'inlay/sdk';

/** Checked further where it is used: see `readMailAddress`. */
export const emailField = Type.String({ minLength: 3, maxLength: 254 });
/** Checked further by `checkNewPassword`, which says in words what is wrong. */
export const passwordField = Type.String({
  minLength: 1,
  maxLength: 1000,
  description: 'At least 10 characters; none of the most common passwords, and not the own address.',
});
/** Names go into mails to others: no letters of one's own in there, no addresses of other sites. */
export const nameField = Type.String({
  maxLength: 200,
  pattern: '^[^\\p{Cc}<>]*[^\\s\\p{Cc}<>][^\\p{Cc}<>]*$',
  not: { pattern: '://' },
});
export const localeField = Type.String({
  maxLength: 35,
  description: 'Language of the mail; left out, that of the browser.',
});
export const tokenField = Type.String({
  minLength: 1,
  maxLength: 200,
  description: 'From the link of the mail.',
});

export const signUpBody = Type.Object(
  {
    organisation: nameField,
    name: nameField,
    email: emailField,
    locale: Type.Optional(localeField),
  },
  { additionalProperties: false },
);

export const tokenBody = Type.Object({ token: tokenField }, { additionalProperties: false });

export const resetBody = Type.Object(
  { email: emailField, locale: Type.Optional(localeField) },
  { additionalProperties: false },
);

export const newPasswordBody = Type.Object(
  { token: tokenField, password: passwordField },
  { additionalProperties: false },
);

export const passwordChange = Type.Object(
  { current: Type.String({ minLength: 1, maxLength: 1000 }), password: passwordField },
  { additionalProperties: false },
);

export type SignUp = Static<typeof signUpBody>;
