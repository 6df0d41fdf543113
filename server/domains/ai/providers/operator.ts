import { builtinModels } from '../../../kernel/ai/index.ts';
import type { Config } from '../../../kernel/config/index.ts';
import { type ModelClass, modelClasses } from '../model-class.ts';

/** Who is asked, and for which of their models. */
export interface ModelChoice {
  readonly providerId: string;
  readonly model: string;
}

/** Providers that are not a tenant's own have names instead of ids. */
export const builtinId = 'builtin';
export const operatorIds = ['operator:openai', 'operator:anthropic', 'operator:server'] as const;

/** `openai:gpt-5-mini` as the configuration has it. */
function readChoice(text: string): ModelChoice {
  const [, provider = '', model = ''] = /^([a-z]+):(.+)$/.exec(text) ?? [];
  return { providerId: provider === builtinId ? builtinId : `operator:${provider}`, model };
}

const builtinChoices: Partial<Record<ModelClass, readonly ModelChoice[]>> = {
  fast: [{ providerId: builtinId, model: builtinModels.chat }],
  strong: [{ providerId: builtinId, model: builtinModels.chat }],
  embed: [{ providerId: builtinId, model: builtinModels.embed }],
};

/** Who answers for a class where a tenant says nothing: as the operator says, else the built-in engine. */
export function listDefaults({ ai }: Pick<Config, 'ai'>): Record<ModelClass, readonly ModelChoice[]> {
  const listed = modelClasses.map((name) => {
    const choices = ai[name].map(readChoice);
    return [name, choices.length > 0 ? choices : (builtinChoices[name] ?? [])] as const;
  });
  return Object.fromEntries(listed) as Record<ModelClass, readonly ModelChoice[]>;
}

/** The operator's keys are spent on models that the operator named, and on no others. */
export const isOffered = (config: Pick<Config, 'ai'>, { providerId, model }: ModelChoice): boolean =>
  providerId === builtinId ||
  Object.values(listDefaults(config))
    .flat()
    .some((each) => each.providerId === providerId && each.model === model);
