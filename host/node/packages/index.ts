export { checkIntegrity } from './integrity.ts';
export {
  createSigningKeys,
  keyIdOf,
  normalizePublicKey,
  publicKeyOf,
  type SigningKeyPair,
} from './keys.ts';
export { defaultLimits, type PackageLimits } from './limits.ts';
export { packModule } from './pack-module.ts';
export {
  type ModulePackage,
  namePackage,
  type PackageSignature,
  type PackageVerdict,
  packageExtension,
  type SignatureRole,
  type Trust,
} from './package.ts';
export { readPackage } from './read-package.ts';
export { type SigningOptions, signPackage } from './sign-package.ts';
export { unpackTo } from './unpack.ts';
export { verifyFolder } from './verify-folder.ts';
export { verifyPackage } from './verify-package.ts';
