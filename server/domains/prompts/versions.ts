import type { Static } from 'inlay/sdk';
import { findPromptFaults, hashContract, type Prompt } from '../../../plugins/sdk/prompts/index.ts';
import { currentTenantId, type Database } from '../../kernel/db/index.ts';
import { emitEvent } from '../events/index.ts';
import { promptFaulty, tooMany, versionNotFound, versionOutdated } from './errors.ts';
import type { PromptPlace } from './labels.ts';
import type { PromptVersion } from './registry/list-versions.ts';
import type { newVersion } from './view.ts';

type NewVersion = Static<typeof newVersion>;

const mostVersions = 200;

/** The version of this name, if it can be used. Errors: `prompts.version_not_found`, `prompts.version_outdated`. */
export function findUsable(versions: readonly PromptVersion[], name: string): PromptVersion {
  const found = versions.find(({ prompt }) => prompt.version === name);
  if (!found) throw versionNotFound();
  if (!found.fits) throw versionOutdated(name);
  return found;
}

/** Writes down a text of the open transaction's tenant. Gives its number. Errors: `prompts.*`. */
export async function addVersion(
  db: Database,
  { module, prompt }: PromptPlace,
  versions: readonly PromptVersion[],
  { basedOn, body, note, ...changes }: NewVersion,
  { memberId, models }: { readonly memberId: string; readonly models: readonly string[] },
): Promise<number> {
  const base = findUsable(versions, basedOn).prompt;
  const text = body.replaceAll('\r\n', '\n').trim();
  const parameters = { ...readParameters(base), ...changes };
  const faults = findPromptFaults({ ...base, body: text }, 'The text');
  if (!models.includes(parameters.model))
    faults.push(`The module was not granted models of the class \`${parameters.model}\`: choose another.`);
  if (faults.length > 0) throw promptFaulty(faults);
  const place = [currentTenantId(), module, prompt];
  await db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `prompt versions ${place.join(' ')}`,
  ]);
  const { last, count } = (await db.one<{ last: number; count: number }>(
    `SELECT coalesce(max(number), 0)::int AS last, count(*)::int AS count FROM prompt_versions
     WHERE tenant_id = $1 AND module = $2 AND prompt = $3`,
    place,
  ))!;
  if (count >= mostVersions) throw tooMany('versions', mostVersions);
  const number = last + 1;
  await db.query(
    `INSERT INTO prompt_versions (tenant_id, module, prompt, number, based_on, body, parameters, contract, note, member_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [...place, number, basedOn, text, JSON.stringify(parameters), hashContract(base), note ?? null, memberId],
  );
  const data = { module, prompt, version: `t${number}`, memberId };
  await emitEvent(db, { type: 'prompt.version_created', subjectId: null, source: 'host', data });
  return number;
}

/** What a tenant may choose anew, as it stands in a version. */
export function readParameters({
  model,
  temperature,
  seed,
  maxTokens,
  timeoutSeconds,
  cache,
}: Prompt): Pick<Prompt, 'model' | 'temperature' | 'seed' | 'maxTokens' | 'timeoutSeconds' | 'cache'> {
  return {
    model,
    ...(temperature !== undefined && { temperature }),
    ...(seed !== undefined && { seed }),
    ...(maxTokens !== undefined && { maxTokens }),
    ...(timeoutSeconds !== undefined && { timeoutSeconds }),
    ...(cache !== undefined && { cache }),
  };
}
