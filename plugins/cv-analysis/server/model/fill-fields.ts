import type { ModelField } from '../../shared/model.ts';
import type { Profile } from '../../shared/profile.ts';
import { unusable } from './ask-once.ts';
import { placeValue, type Source } from './place-quote.ts';

const most = 20;
const surely = 0.6;
const longest = 300;

/** Fields that are worth asking about, with what they mean to a reader. */
const meanings: readonly (readonly [RegExp, string])[] = [
  [/^\/basics\/name$/, 'name of the person'],
  [/^\/basics\/label$/, 'what the person calls themselves'],
  [/^\/work\/\d+\/position$/, 'job title'],
  [/^\/work\/\d+\/name$/, 'employer'],
  [/^\/education\/\d+\/institution$/, 'school'],
  [/^\/education\/\d+\/studyType$/, 'degree or certificate'],
  [/^\/education\/\d+\/area$/, 'field of study'],
];

interface UnsureField {
  readonly path: string;
  readonly means: string;
  readonly readAs: string;
}

/** What the rules read with doubt. */
export function listUnsure(profile: Profile): UnsureField[] {
  return Object.entries(profile.meta.inlay.fields)
    .filter(([, { confidence }]) => confidence < surely)
    .flatMap(([path]) => {
      const means = meanings.find(([pattern]) => pattern.test(path))?.[1];
      const readAs = means === undefined ? undefined : valueAt(profile, path);
      return means && readAs ? [{ path, means, readAs: readAs.slice(0, longest) }] : [];
    })
    .slice(0, most);
}

/** As text: what was read is what somebody wrote, and goes to the model as a document. */
export const describeUnsure = (fields: readonly UnsureField[]): string => JSON.stringify(fields);

/** Takes the values that stand in the CV; counts those that do not. */
export function readFields(
  output: unknown,
  asked: readonly UnsureField[],
  source: Source,
): { fields: ModelField[]; voided: number } {
  const list = (output as { fields?: unknown } | null)?.fields;
  if (!Array.isArray(list)) throw unusable();
  const fields: ModelField[] = [];
  let voided = 0;
  for (const { path, means: _means, readAs } of asked) {
    const value: unknown = list.find((one) => one?.path === path)?.value;
    if (typeof value !== 'string' || value.trim() === '' || value === readAs) continue;
    const evidence = placeValue(source, value);
    if (evidence) fields.push({ path, value: evidence.quote.replace(/\s+/g, ' '), evidence });
    else voided += 1;
  }
  return { fields, voided };
}

function valueAt(profile: Profile, path: string): string | undefined {
  let value: unknown = profile;
  for (const key of path.slice(1).split('/')) value = (value as Record<string, unknown> | undefined)?.[key];
  return typeof value === 'string' ? value : undefined;
}
