export { emailField, localeField, nameField, passwordField, tokenBody, tokenField } from './body.ts';
export { checkNewPassword } from './check-new-password.ts';
export { linkInvalid } from './errors.ts';
export { readMailAddress } from './mail-address.ts';
export { accountRoutes, readLocale } from './routes.ts';
export { sweepAccounts } from './sweep.ts';
