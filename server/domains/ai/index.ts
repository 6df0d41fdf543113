import type { Kernel } from '../../kernel/kernel.ts';
import { aiBudgetRoutes } from './budgets/routes.ts';
import type { Gateway } from './gateway/gateway.ts';
import { aiLedgerRoutes } from './ledger/routes.ts';
import { aiModelRoutes } from './model-routes.ts';
import { aiPriceRoutes } from './prices/routes.ts';
import { aiProviderRoutes } from './providers/routes.ts';

export { isBudgetLeft } from './budgets/is-budget-left.ts';
export { periodTooLong } from './errors.ts';
export { sweepAnswers } from './gateway/answers.ts';
export type { EmbedAnswer, EmbedAsk } from './gateway/embed.ts';
export { createGateway, type Gateway } from './gateway/gateway.ts';
export type {
  AskAnswer,
  Asker,
  AskMessage,
  AskPiece,
  AskRequest,
  DocumentPart,
  Limits,
} from './gateway/request.ts';
export type { SpeakAnswer, SpeakAsk } from './gateway/speak.ts';
export type { TranscribeAnswer, TranscribeAsk } from './gateway/transcribe.ts';
export type { PromptMark } from './ledger/call.ts';
export { recoverCalls } from './ledger/recover.ts';
export { sweepCalls } from './ledger/sweep-calls.ts';
export { findPersonal, type KnownPerson } from './masking/find-personal.ts';
export { createMask, type Mask } from './masking/mask.ts';
export { type ModelClass, modelClasses } from './model-class.ts';
export { type Nanos, toDollars } from './money.ts';
export { modelsTopic } from './providers/directory.ts';
export type { ModelChoice } from './providers/operator.ts';

/** What the console sets up and looks at. */
export const aiRoutes = (kernel: Kernel, gateway: Gateway) => [
  aiProviderRoutes(kernel, gateway),
  aiModelRoutes(kernel, gateway),
  aiPriceRoutes(kernel, gateway),
  aiBudgetRoutes(kernel),
  aiLedgerRoutes(kernel),
];
