export {
  checkJws,
  importPublicKey,
  type PublicKey,
  publicAlgorithms,
  readUnverifiedJws,
  type UnverifiedJws,
} from './jws.ts';
export {
  generateRsaKey,
  importRsaKey,
  type JWK,
  type JWTPayload,
  type JwtCheck,
  type KeyPair,
  readUnverifiedJwt,
  signJwt,
  verifyJwt,
} from './jwt.ts';
export { checkPassword, hashPassword } from './password.ts';
export { drawBytes } from './random.ts';
export { createSealer, openSealer, type Sealer } from './seal.ts';
export { createSecret, createTokenSigner, hashSecret, type TokenSigner } from './token.ts';
export { createTotpSecret, findTotpStep, writeTotpUri } from './totp.ts';
