import type { ProviderKind } from '../../../kernel/ai/index.ts';
import { toNanos, type UnitPrices } from '../money.ts';
import { freePrice, type Price, unknownPrice } from './price.ts';
import { publishedPrices } from './published.ts';

/** A price that a tenant entered. */
export interface TenantPrice extends UnitPrices {
  readonly id: string;
  readonly providerId: string;
  readonly model: string;
  /** A day, `YYYY-MM-DD`. */
  readonly validFrom: string;
}

export interface PricedModel {
  readonly providerId: string;
  readonly kind: ProviderKind;
  readonly model: string;
  /** It runs on a machine of the operator, who sends no bill. */
  readonly isOwn: boolean;
}

/** What a model costs on a day: by the tenant's own price, else by the published one. */
export function findPrice(
  { providerId, kind, model, isOwn }: PricedModel,
  day: string,
  tenantPrices: readonly TenantPrice[],
): Price {
  const agreed = findNewest(
    tenantPrices.filter((each) => each.providerId === providerId && each.model === model),
    ({ validFrom }) => validFrom,
    day,
  );
  if (agreed) {
    const { input, output, minute, character, validFrom } = agreed;
    return { input, output, minute, character, source: 'tenant', from: validFrom };
  }
  if (kind === 'builtin' || isOwn) return freePrice;
  const published = findNewest(
    (publishedPrices[kind] ?? []).filter((each) => isVersionOf(model, each.model)),
    ({ from }) => from,
    day,
  );
  if (!published) return unknownPrice;
  const { input = 0, output = 0, minute = 0, character = 0, from } = published;
  return {
    input: toNanos(input),
    output: toNanos(output),
    minute: toNanos(minute),
    character: toNanos(character),
    source: 'published',
    from,
  };
}

/** The last one that had begun by this day. */
function findNewest<T>(list: readonly T[], fromOf: (each: T) => string, day: string): T | undefined {
  return list
    .filter((each) => fromOf(each) <= day)
    .sort((one, other) => (fromOf(one) < fromOf(other) ? 1 : -1))[0];
}

/** `gpt-4o-2024-08-06`, `claude-sonnet-4-5-20250929` and `…-latest` cost what the model costs. */
function isVersionOf(asked: string, model: string): boolean {
  if (asked === model) return true;
  return (
    asked.startsWith(`${model}-`) && /^(latest|\d{8}|\d{4}-\d\d-\d\d)$/.test(asked.slice(model.length + 1))
  );
}
