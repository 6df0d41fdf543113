import type { Registry } from '../../../../host/node/registry.ts';
import type { CallHost } from '../../../../server/domains/calls/index.ts';
import type { Sealer } from '../../../../server/kernel/crypto/index.ts';
import type { Offers } from '../../packages/index.ts';

/** What the life of installations leans on. */
export interface LifeContext {
  readonly host: CallHost;
  readonly registry: Registry;
  readonly sealer: Sealer;
  readonly limits: LifeLimits;
  /** Which versions a tenant may come to; one that it has stays in use whatever is offered. */
  readonly offers: Offers;
  /** Called between the steps, by name: tests end the process there. */
  seam(at: string): void | Promise<void>;
}

export interface LifeLimits {
  /** Seconds that a hook, a start or one record may take. */
  readonly patienceSeconds: number;
  /** Seconds after which work that nobody holds is taken up. */
  readonly leaseSeconds: number;
  /** Milliseconds that a request waits for work to end before it answers how far it is. */
  readonly answerMs: number;
  /** Records rewritten before they are laid aside together. */
  readonly batch: number;
}

export const defaultLimits: LifeLimits = {
  patienceSeconds: 30,
  leaseSeconds: 12,
  answerMs: 10_000,
  batch: 50,
};

export const graceDays = 30;
/** How long an upgrade can be taken back. */
export const rollbackDays = 7;
