import { hashContract, makePrompt, type Prompt } from '../../../../plugins/sdk/prompts/index.ts';
import type { LoadedModule } from '../../modules/index.ts';
import type { Label } from '../view.ts';
import type { LabelRow, VersionRow } from './rows.ts';

/** A version of a prompt, as a tenant has it. */
export interface PromptVersion {
  readonly prompt: Prompt;
  /** Undefined for a file of the module. */
  readonly own?: VersionRow;
  /** The module’s code gives it what it asks for, and can read its answer. */
  readonly fits: boolean;
}

/** Every version of one prompt: the tenant's own before the module's, the newest first. Empty where there is none. */
export function listVersions(
  { prompts }: Pick<LoadedModule, 'prompts'>,
  id: string,
  rows: readonly VersionRow[],
): PromptVersion[] {
  const files = prompts.list.filter((prompt) => prompt.id === id);
  const [newest] = files;
  if (!newest) return [];
  const contract = hashContract(newest);
  const own = rows
    .filter(({ prompt }) => prompt === id)
    .map((row) => ({ prompt: toPrompt(newest, row), own: row, fits: row.contract === contract }));
  return [...own, ...files.map((prompt) => ({ prompt, fits: hashContract(prompt) === contract }))];
}

const toPrompt = ({ id, input, output, documents, checks }: Prompt, row: VersionRow): Prompt =>
  makePrompt(
    {
      id,
      ...(row.parameters as Pick<Prompt, 'model'>),
      input,
      ...(documents && { documents }),
      ...(output && { output }),
      ...(checks && { checks }),
    },
    `t${row.number}`,
    row.body,
  );

/** The version that a label stands for; undefined where it is not set, or stands for what cannot be used. */
export function findLabelled(
  versions: readonly PromptVersion[],
  labels: readonly LabelRow[],
  id: string,
  label: Label,
): { readonly version: PromptVersion; readonly share: number } | undefined {
  const row = labels.find((each) => each.prompt === id && each.label === label);
  const version = row && versions.find(({ prompt, fits }) => fits && prompt.version === row.version);
  return version && { version, share: row.share };
}

/** The version that answers: that of the label, else the newest of the module. */
export const findProduction = (
  versions: readonly PromptVersion[],
  labels: readonly LabelRow[],
  id: string,
): PromptVersion | undefined =>
  findLabelled(versions, labels, id, 'production')?.version ?? versions.find(({ own }) => !own);
