export type { CheckStep, CheckStepCode } from './check-provider.ts';
export { OidcFailure, type OidcReason } from './failure.ts';
export { type BegunSignIn, type Claims, createOidc, type FinishedSignIn, type Oidc } from './oidc.ts';
export type { OidcClient } from './provider.ts';
