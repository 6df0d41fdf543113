import { createId } from '../../../kernel/db/index.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type ModelClass, modelClasses } from '../model-class.ts';
import type { Breaker } from '../providers/breaker.ts';
import type { Target } from '../providers/directory.ts';
import type { ModelChoice } from '../providers/operator.ts';
import type { Answers } from './answers.ts';
import type { Asker } from './request.ts';

/** What every kind of call needs. */
export interface GatewayParts {
  readonly kernel: Pick<Kernel, 'log'>;
  readonly ledger: Ledger;
  readonly answers: Answers;
  readonly breaker: Breaker;
  /** Those who can do it. Errors: `ai.no_model`. */
  findTargets(
    tenantId: string,
    model: ModelClass | ModelChoice,
    can: (target: Target) => boolean,
  ): Promise<readonly Target[]>;
}

/** What the ledger notes of whoever asks and of whoever is asked, whatever it is about. */
export const describeCall = (request: Asker, { provider, model }: Target) => ({
  tenantId: request.tenantId,
  module: request.module,
  subjectId: request.subjectId ?? null,
  prompt: request.prompt ?? null,
  providerId: provider.id,
  providerKind: provider.kind,
  model,
});

/** A new id for all requests of one question. */
export const createRequestId = createId;

export const nameClass = (model: ModelClass | ModelChoice): ModelClass | null =>
  typeof model === 'string' && modelClasses.includes(model) ? model : null;

const longestMs = 600_000;
export const readDeadline = (timeoutMs = 120_000): number =>
  performance.now() + Math.min(Math.max(timeoutMs, 1), longestMs);
