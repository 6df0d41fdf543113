export { checkPassword, hashPassword } from './password.ts';
export { createSecret, createTokenSigner, hashSecret, type TokenSigner } from './token.ts';
