import type { ProbeReport } from '../../../kernel/ai/index.ts';
import { createId } from '../../../kernel/db/index.ts';
import type { GatewayParts } from '../gateway/parts.ts';
import { runOnce } from '../gateway/run-once.ts';
import { unknownPrice } from '../prices/price.ts';
import type { OpenProvider, Target } from './directory.ts';

export interface Probe {
  readonly parts: Pick<GatewayParts, 'ledger' | 'kernel'>;
  readonly tenantId: string;
  readonly provider: OpenProvider;
  /** Missing where the provider is switched off. */
  readonly target: Target | undefined;
  readonly signal: AbortSignal;
}

/** More than the few small things that are asked come to. */
const most = { inputTokens: 4000, outputTokens: 1000 };

/** What a provider says it has and, of one model, what it was seen to do: that is paid for, and in the ledger. */
export async function probeProvider(
  { parts, tenantId, provider, target, signal }: Probe,
  { model, timeoutMs }: { readonly model: string | undefined; readonly timeoutMs: number },
): Promise<{ readonly models: readonly string[]; readonly report: ProbeReport | undefined }> {
  if (model === undefined)
    return { models: await provider.client.listModels({ signal, timeoutMs }), report: undefined };
  const once = {
    parts,
    request: { tenantId, module: 'host', signal },
    facts: { requestId: createId(), modelClass: null, injections: 0, masked: 0 },
    kind: 'probe',
    reserveFor: most,
  } as const;
  const asked = target ?? { provider, model, priceOn: () => unknownPrice };
  const { result } = await runOnce(once, { target: asked, attempt: 1, timeoutMs }, async (timing) => {
    const report = await provider.client.probe(model, timing);
    const { inputTokens, outputTokens, counted } = report.usage;
    return { result: report, used: { inputTokens, outputTokens, estimated: !counted } };
  });
  return { models: result.models, report: result };
}
