import { currentTenantId, ScopeError } from '../../../kernel/db/index.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { noModel } from '../errors.ts';
import { createLedger, type Ledger } from '../ledger/ledger.ts';
import { measureLedger } from '../ledger/measure-ledger.ts';
import { type Breaker, createBreaker } from '../providers/breaker.ts';
import { createDirectory, type Directory } from '../providers/directory.ts';
import { createAnswers } from './answers.ts';
import { ask } from './ask.ts';
import { type EmbedAnswer, type EmbedAsk, embed } from './embed.ts';
import type { GatewayParts } from './parts.ts';
import type { AskAnswer, AskPiece, AskRequest } from './request.ts';
import { type SpeakAnswer, type SpeakAsk, speak } from './speak.ts';
import { type TranscribeAnswer, type TranscribeAsk, transcribe } from './transcribe.ts';

/** The one way to models: whoever asks another way is in no ledger and under no budget. */
export interface Gateway {
  /** A whole answer. May be asked for again behind the scenes as long as nobody has seen any of it. */
  call<T = unknown>(request: AskRequest): Promise<AskAnswer<T>>;
  /** The answer while it comes, `done` last. Leaving the loop takes the request back. */
  stream<T = unknown>(request: AskRequest): AsyncGenerator<AskPiece<T>, void>;
  embed(request: EmbedAsk): Promise<EmbedAnswer>;
  transcribe(request: TranscribeAsk): Promise<TranscribeAnswer>;
  speak(request: SpeakAsk): Promise<SpeakAnswer>;
  readonly directory: Directory;
  readonly ledger: Ledger;
}

export function createGateway(
  kernel: Pick<Kernel, 'db' | 'config' | 'bus' | 'log'> & Partial<Pick<Kernel, 'metrics'>>,
  {
    directory = createDirectory(kernel),
    breaker = createBreaker(),
    ledger = openLedger(kernel),
  }: { readonly directory?: Directory; readonly breaker?: Breaker; readonly ledger?: Ledger } = {},
): Gateway {
  const parts: GatewayParts = {
    kernel,
    ledger,
    answers: createAnswers(kernel.db),
    breaker,
    async findTargets(tenantId, model, can) {
      if (currentTenantId() !== undefined)
        throw new ScopeError('No model is asked inside a transaction: end it first.');
      const found =
        typeof model === 'string'
          ? await directory.findTargets(tenantId, model)
          : [await directory.findTarget(tenantId, model)].flatMap((target) => target ?? []);
      const able = found.filter(can);
      if (able.length === 0) throw noModel(typeof model === 'string' ? model : model.model);
      return able;
    },
  };
  return {
    directory,
    ledger,
    async call<T>(request: AskRequest) {
      const pieces = ask<T>(parts, request, { isSeen: false });
      for (;;) {
        const { done, value } = await pieces.next();
        if (done) return value;
      }
    },
    async *stream<T>(request: AskRequest): AsyncGenerator<AskPiece<T>, void> {
      const pieces = ask<T>(parts, request, { isSeen: true });
      try {
        for (;;) {
          const { done, value } = await pieces.next();
          if (done) {
            yield { type: 'done', answer: value };
            return;
          }
          if (value !== '') yield { type: 'text', text: value };
        }
      } finally {
        await pieces.return(undefined as never);
      }
    },
    embed: (request) => embed(parts, request),
    transcribe: (request) => transcribe(parts, request),
    speak: (request) => speak(parts, request),
  };
}

function openLedger({
  db,
  log,
  metrics,
}: Pick<Kernel, 'db' | 'log'> & Partial<Pick<Kernel, 'metrics'>>): Ledger {
  const ledger = createLedger(db, {
    onLost: (err) => log.warn({ err }, 'A budget’s warning will be given with the next call.'),
  });
  return metrics ? measureLedger(ledger, metrics) : ledger;
}
