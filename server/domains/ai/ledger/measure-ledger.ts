import type { Metrics } from '../../../kernel/metrics/index.ts';
import { toDollars } from '../money.ts';
import type { NewCall } from './call.ts';
import type { Ledger } from './ledger.ts';

/** A ledger whose rows are counted for operators, too. */
export function measureLedger(ledger: Ledger, metrics: Pick<Metrics, 'observeAiCall'>): Ledger {
  const open = new Map<string, Pick<NewCall, 'providerKind' | 'kind' | 'module'>>();
  return {
    ...ledger,
    async open(call) {
      const id = await ledger.open(call);
      const { providerKind, kind, module } = call;
      open.set(id, { providerKind, kind, module });
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
