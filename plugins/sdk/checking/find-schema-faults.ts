import { countParts } from './count-parts.ts';
import { vocabulary } from './vocabulary.ts';

/** What one schema and the schemas of one module may weigh, and how many faults are told. */
const most = { parts: 3_000, depth: 24, faults: 5, together: { parts: 20_000, patterns: 200 } };

/** What the schemas of a module weigh so far. */
export interface Tally {
  parts: number;
  readonly patterns: Set<string>;
}

export const startTally = (): Tally => ({ parts: 0, patterns: new Set() });

/**
 * Says what of a schema is not in the vocabulary that modules have, one sentence a fault: what the host checks values
 * against is closed, so that none takes long, names an address or touches another. `what` names the schema in them,
 * `The input of \`GET /notes\``.
 */
export function findSchemaFaults(schema: unknown, what: string, tally = startTally()): string[] {
  const parts = countParts(schema, most.parts);
  if (parts === Number.POSITIVE_INFINITY)
    return [`${what} has more than ${most.parts} parts, or nests them too deeply: make it smaller.`];
  tally.parts += parts;
  if (tally.parts > most.together.parts)
    return [`${what} and those before it have more than ${most.together.parts} parts: make them smaller.`];
  const faults: string[] = [];
  visit(schema, '', 0);
  return faults;

  function visit(node: unknown, path: string, depth: number): void {
    if (faults.length >= most.faults || typeof node === 'boolean') return;
    const at = path === '' ? what : `${what}, at \`${path.slice(1)}\`,`;
    if (typeof node !== 'object' || node === null || Array.isArray(node)) {
      faults.push(`${at} is no schema: write an object.`);
      return;
    }
    if (depth > most.depth) {
      faults.push(`${at} is nested more than ${most.depth} schemas deep: make it flatter.`);
      return;
    }
    for (const [name, value] of Object.entries(node)) {
      const keyword = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
      for (const pattern of keyword?.patterns?.(value) ?? []) tally.patterns.add(pattern);
      if (tally.patterns.size > most.together.patterns) {
        faults.push(
          `${at} brings more than ${most.together.patterns} different patterns: use the same ones again.`,
        );
        return;
      }
      const fault = keyword ? keyword.check?.(value) : adviceOn(name);
      if (fault) faults.push(`${at} has \`${name}\`, which ${fault}.`);
      else
        for (const [step, part] of keyword?.parts?.(value) ?? [])
          visit(part, `${path}/${name}${step}`, depth + 1);
      if (faults.length >= most.faults) return;
    }
  }
}

const adviceOn = (name: string): string =>
  /^\$(id|schema|anchor|dynamicAnchor|vocabulary)$/.test(name)
    ? 'gives a schema a name for others, and a module’s schema stands alone: take it out'
    : /^\$(ref|dynamicRef|defs)$|^definitions$/.test(name)
      ? 'points elsewhere, and a module’s schema stands alone: write what it means in its place'
      : 'is not among the keywords that a module may use: take it out';
