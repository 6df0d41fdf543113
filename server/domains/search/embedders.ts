import type { Gateway } from '../ai/index.ts';
import type { Embedder, FindEmbedders } from './types.ts';

/**
 * A model that a tenant chose is believed more than one that nobody knows: what is best by meaning can then rise above
 * most of what words found, and what only it finds comes behind their first dozen.
 */
const weight = 0.5;

/** A space is named by who made its vectors: the id of a provider, which has no blank in it, and the model. */
const nameSpace = (providerId: string, model: string): string => `${providerId} ${model}`;
/** The model whose vectors a space has. */
export const readModel = (space: string): string => space.slice(space.indexOf(' ') + 1);

/**
 * The embedders of a tenant, by the models of its class `embed`: the first that can do it makes new vectors, and is in the
 * ledger for the module whose documents they are. The built-in one counts as none, since it knows nothing that words do not.
 */
export function createFindEmbedders({
  directory,
  embed,
}: Pick<Gateway, 'directory' | 'embed'>): FindEmbedders {
  type Target = Awaited<ReturnType<typeof directory.findTargets>>[number];
  const isAble = ({ provider, model }: Target) =>
    provider.kind !== 'builtin' && provider.client.capabilities(model).embed;
  return async ({ tenantId, module = 'host' }, spaces = []) => {
    const toEmbedder = ({ provider, model }: Target): Embedder => ({
      space: nameSpace(provider.id, model),
      weight,
      embed: (texts, signal) =>
        embed({
          tenantId,
          module,
          model: { providerId: provider.id, model },
          texts,
          ...(signal && { signal }),
        }),
    });
    const wanted = (await directory.findTargets(tenantId, 'embed')).find(isAble);
    // Whoever chose no model wants no text to leave the house.
    if (!wanted) return [];
    const first = toEmbedder(wanted);
    const others: Embedder[] = [];
    for (const space of spaces) {
      const providerId = space.split(' ', 1)[0]!;
      const target =
        space === first.space
          ? undefined
          : await directory.findTarget(tenantId, { providerId, model: readModel(space) });
      if (target && isAble(target)) others.push(toEmbedder(target));
    }
    return [first, ...others];
  };
}
