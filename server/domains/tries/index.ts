export { accountLocked } from './errors.ts';
export { provePassword } from './prove-password.ts';
export { countCodeTry, countTry, forgetCodeTries, forgetTries } from './tries.ts';
