import { grantOfModel } from '../../../plugins/sdk/read-manifest.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { type Gateway, isBudgetLeft } from '../ai/index.ts';
import type { PromptAsker } from './ask-by-prompt.ts';
import type { PromptRegistry } from './registry/registry.ts';

/** Whether a model, and not only the built-in rules, would answer by this prompt now. Errors: `ai.prompt_unknown`. */
export async function isReady(
  { db }: Pick<Kernel, 'db'>,
  gateway: Pick<Gateway, 'directory'>,
  registry: Pick<PromptRegistry, 'choose'>,
  { tenantId, active: { module, permissions } }: PromptAsker,
  id: string,
): Promise<boolean> {
  const { prompt } = await registry.choose(tenantId, module, id, null);
  if (!permissions.includes(grantOfModel(prompt.model))) return false;
  const targets = await gateway.directory.findTargets(tenantId, prompt.model);
  const isModel = targets.some(
    ({ provider, model }) => provider.kind !== 'builtin' && provider.client.capabilities(model).chat,
  );
  return isModel && (await db.inTenant(tenantId, () => isBudgetLeft(db, module.id, new Date())));
}
