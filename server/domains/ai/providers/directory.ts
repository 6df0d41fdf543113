import { type AiProvider, createProvider, type Fetch, type ProviderKind } from '../../../kernel/ai/index.ts';
import { isLocal } from '../../../kernel/config/index.ts';
import { openSealer } from '../../../kernel/crypto/index.ts';
import { createStreamFetch } from '../../../kernel/fetch/index.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { createLookup } from '../../lookup.ts';
import { type ModelClass, modelClasses } from '../model-class.ts';
import { findPrice, type TenantPrice } from '../prices/find-price.ts';
import type { Price } from '../prices/price.ts';
import { listPrices } from '../prices/store.ts';
import { listChoices } from './choices.ts';
import { builtinId, listDefaults, type ModelChoice } from './operator.ts';
import { aboutKey, listProviders, type ProviderRow } from './row.ts';

/** A provider that can be asked. */
export interface OpenProvider {
  readonly id: string;
  readonly name: string;
  readonly kind: ProviderKind;
  /** Changes with its key and address: what failed before says nothing about it then. */
  readonly version: string;
  /** It runs on a machine of the operator's. */
  readonly isOwn: boolean;
  readonly client: AiProvider;
}

/** Who is asked for a model. */
export interface Target {
  readonly provider: OpenProvider;
  readonly model: string;
  priceOn(day: string): Price;
}

interface TenantModels {
  readonly tenantId: string;
  readonly providers: ReadonlyMap<string, OpenProvider>;
  readonly choices: Readonly<Record<ModelClass, readonly ModelChoice[]>>;
  readonly prices: readonly TenantPrice[];
}

/** Who answers for whom. A change is known in all processes at once. */
export interface Directory {
  /** Those who answer for a class, in the order in which they are asked. */
  findTargets(tenantId: string, modelClass: ModelClass): Promise<Target[]>;
  findTarget(tenantId: string, choice: ModelChoice): Promise<Target | undefined>;
  /** Opens a provider as it would be with these settings. */
  open(row: ProviderRow): OpenProvider;
  /** After a change of providers, models or prices, once it is committed. */
  forget(tenantId: string): Promise<void>;
}

/** What processes tell each other when the providers, models or prices of a tenant have changed: `{ tenantId }`. */
export const modelsTopic = 'ai.models';

type DirectoryKernel = Pick<Kernel, 'db' | 'config' | 'bus' | 'log'>;

export function createDirectory(
  kernel: DirectoryKernel,
  /** For tests: what a provider is asked by. */
  make: typeof createProvider = createProvider,
): Directory {
  const { db, config } = kernel;
  const sealer = openSealer(config);
  const defaults = listDefaults(config);
  const hosts = config.aiPrivateHosts;
  const fetch = createStreamFetch(config, { privateHosts: hosts });
  const operators = openOperators(config, make);
  const known = createLookup<TenantModels>(kernel, modelsTopic);

  /** The fetch stands at the gate when it is asked, not when the address was entered. */
  const open = (row: ProviderRow): OpenProvider => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    version: `${row.id} ${row.updatedAt.getTime()}`,
    isOwn: row.kind === 'openai-compatible' && isOwnServer(row.baseUrl, hosts),
    client: make({
      kind: row.kind,
      fetch: fetch as Fetch,
      found: row.found,
      ...(row.baseUrl !== null && { baseUrl: row.baseUrl }),
      ...(row.keySealed !== null && { apiKey: sealer.open(row.keySealed, aboutKey(row.id)) }),
      ...(row.product !== null && { product: row.product }),
    }),
  });

  async function load(tenantId: string): Promise<TenantModels> {
    const [rows, chosen, prices] = await db.inTenant(tenantId, async () => [
      await listProviders(db),
      await listChoices(db),
      await listPrices(db),
    ]);
    const own = rows.filter(({ enabled }) => enabled).map(open);
    const providers = new Map([...operators, ...own].map((provider) => [provider.id, provider]));
    const choices = Object.fromEntries(
      modelClasses.map((name) => [name, chosen[name] ?? defaults[name]]),
    ) as Record<ModelClass, readonly ModelChoice[]>;
    return { tenantId, providers, choices, prices };
  }

  const find = async (tenantId: string) => (await known.find(tenantId, () => load(tenantId)))!;

  function toTarget({ providers, prices }: TenantModels, { providerId, model }: ModelChoice): Target[] {
    const provider = providers.get(providerId);
    if (!provider) return [];
    const priced = { providerId, kind: provider.kind, model, isOwn: provider.isOwn };
    return [{ provider, model, priceOn: (day) => findPrice(priced, day, prices) }];
  }

  return {
    open,
    async findTargets(tenantId, modelClass) {
      const models = await find(tenantId);
      return models.choices[modelClass].flatMap((choice) => toTarget(models, choice));
    },
    async findTarget(tenantId, choice) {
      return toTarget(await find(tenantId), choice)[0];
    },
    forget: (tenantId) => known.forget({ tenantId }),
  };
}

/** The operator's own, with the built-in one. */
function openOperators(config: DirectoryKernel['config'], make: typeof createProvider): OpenProvider[] {
  const { openaiKey, anthropicKey, serverUrl, serverKey } = config.ai;
  const server = serverUrl === undefined ? [] : [nameHost(serverUrl)];
  const fetch = createStreamFetch(config, { privateHosts: [...config.aiPrivateHosts, ...server] }) as Fetch;
  const add = (id: string, name: string, options: Omit<Parameters<typeof make>[0], 'fetch'>) => ({
    id,
    name,
    kind: options.kind,
    version: id,
    isOwn:
      options.kind === 'openai-compatible' &&
      isOwnServer(options.baseUrl ?? null, [...config.aiPrivateHosts, ...server]),
    client: make({ ...options, fetch }),
  });
  return [
    add(builtinId, 'Built-in', { kind: 'builtin' }),
    ...(openaiKey ? [add('operator:openai', 'OpenAI', { kind: 'openai', apiKey: openaiKey })] : []),
    ...(anthropicKey
      ? [add('operator:anthropic', 'Anthropic', { kind: 'anthropic', apiKey: anthropicKey })]
      : []),
    ...(serverUrl
      ? [
          add('operator:server', new URL(serverUrl).host, {
            kind: 'openai-compatible',
            baseUrl: serverUrl,
            ...(serverKey && { apiKey: serverKey }),
          }),
        ]
      : []),
  ];
}

/** As the gate names what it lets through. */
function nameHost(url: string): string {
  const { hostname, port, protocol } = new URL(url);
  return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}

const isOwnServer = (url: string | null, hosts: readonly string[]): boolean =>
  url !== null && (hosts.includes(nameHost(url)) || isLocal(new URL(url).hostname));
