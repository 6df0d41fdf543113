import type { Metrics } from '../../../kernel/metrics/index.ts';
import { toDollars } from '../money.ts';
import type { NewCall } from './call.ts';
import type { Ledger } from './ledger.ts';

interface OpenCall extends Pick<NewCall, 'providerKind' | 'kind' | 'module'> {
  readonly until: number;
}

/** After its deadline a call is given up elsewhere: nobody here hears how it ended. */
const graceMs = 600_000;

/** A ledger whose rows are counted for operators, too. */
export function measureLedger(
  ledger: Ledger,
  metrics: Pick<Metrics, 'observeAiCall'>,
  now: () => number = Date.now,
): Ledger {
  const open = new Map<string, OpenCall>();
  return {
    ...ledger,
    async open(call) {
      const id = await ledger.open(call);
      const { providerKind, kind, module, timeoutMs } = call;
      for (const [each, { until }] of open) if (until < now()) open.delete(each);
      open.set(id, { providerKind, kind, module, until: now() + timeoutMs + graceMs });
      return id;
    },
    async settle(tenantId, id, end) {
      const call = open.get(id);
      open.delete(id);
      await ledger.settle(tenantId, id, end);
      if (!call) return;
      const { outcome, tookMs, cost, used } = end;
      metrics.observeAiCall({
        provider: call.providerKind,
        kind: call.kind,
        module: call.module,
        outcome,
        seconds: tookMs / 1000,
        cost: toDollars(cost),
        tokens: (used.inputTokens ?? 0) + (used.outputTokens ?? 0),
      });
    },
  };
}
