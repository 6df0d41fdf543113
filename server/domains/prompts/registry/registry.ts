import { createHash } from 'node:crypto';
import type { Prompt } from '../../../../plugins/sdk/prompts/index.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { createLookup } from '../../lookup.ts';
import type { LoadedModule } from '../../modules/index.ts';
import { promptUnknown } from '../errors.ts';
import type { Label } from '../view.ts';
import { findLabelled, findProduction, listVersions, type PromptVersion } from './list-versions.ts';
import { type PromptRows, readLabelled, readRows } from './rows.ts';

interface KnownRows extends PromptRows {
  readonly tenantId: string;
  readonly module: string;
}

/** Which text asks, for whom. A change is known in all processes at once. */
export interface PromptRegistry {
  /** The text that asks now. `question` decides who gets the canary, so that the same one always gets the same text. */
  choose(
    tenantId: string,
    module: LoadedModule,
    id: string,
    question: unknown,
  ): Promise<{ readonly prompt: Prompt; readonly label: Label }>;
  /** The versions that labels stand for. Errors: `ai.prompt_unknown`. */
  findLabels(
    tenantId: string,
    module: LoadedModule,
    id: string,
  ): Promise<{
    readonly production: PromptVersion;
    readonly canary?: { readonly version: PromptVersion; readonly share: number };
  }>;
  /** All versions of a prompt, as the tenant has them now. */
  listVersions(tenantId: string, module: LoadedModule, id: string): Promise<PromptVersion[]>;
  /** After a change of versions or labels, once it is committed. */
  forget(tenantId: string, module: string): Promise<void>;
}

export function createRegistry(kernel: Pick<Kernel, 'db' | 'bus' | 'log'>): PromptRegistry {
  const { db } = kernel;
  const known = createLookup<KnownRows>(kernel, 'prompts');

  const find = async (tenantId: string, { id: module }: LoadedModule): Promise<KnownRows> =>
    (await known.find(`${tenantId} ${module}`, async () => ({
      tenantId,
      module,
      ...(await db.inTenant(tenantId, () => readLabelled(db, module))),
    })))!;

  const findLabels: PromptRegistry['findLabels'] = async (tenantId, module, id) => {
    const { versions: rows, labels } = await find(tenantId, module);
    const versions = listVersions(module, id, rows);
    const production = findProduction(versions, labels, id);
    if (!production) throw promptUnknown(module.id, id);
    const canary = findLabelled(versions, labels, id, 'canary');
    return { production, ...(canary && { canary }) };
  };

  return {
    findLabels,
    async choose(tenantId, module, id, question) {
      const { production, canary } = await findLabels(tenantId, module, id);
      return canary && draw(id, question) < canary.share
        ? { prompt: canary.version.prompt, label: 'canary' }
        : { prompt: production.prompt, label: 'production' };
    },
    async listVersions(tenantId, module, id) {
      const place = { module: module.id, prompt: id };
      return listVersions(module, id, (await db.inTenant(tenantId, () => readRows(db, place))).versions);
    },
    forget: (tenantId, module) => known.forget({ tenantId, module }),
  };
}

/** From 0 to 99, the same for the same question. */
const draw = (id: string, question: unknown): number =>
  createHash('sha256')
    .update(`${id}\n${JSON.stringify(question)}`)
    .digest()
    .readUInt32BE() % 100;
