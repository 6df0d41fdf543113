export { OAuthFailure } from './failure.ts';
export {
  answerTokenRequest,
  type IssuedCode,
  issueCode,
  type Lifetimes,
  type TokenAnswer,
} from './server.ts';
export type { ClientFacts, CodeFacts, OAuthModel, RefreshFacts, TokenFacts } from './types.ts';
