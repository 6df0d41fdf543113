import { fitsSchema } from '../../checking/index.ts';
import type { TSchema } from '../../schema.ts';

type Node = Readonly<Record<string, unknown>>;

/** Ids of things that are there, for properties such as `documentId`; `text` marks what a tenant typed. */
export interface Seeds {
  readonly text: string;
  readonly ids: Readonly<Record<string, string>>;
}

/** A schema may ask for more than there is room for. */
const most = { parts: 10_000, letters: 100_000 };
let left = 0;

/** How a value is made: the usual one, the least that fits, or the most. */
export type Flavour = 'usual' | 'least' | 'most';

/**
 * A value that fits a schema; undefined where none could be made, as for a pattern that no guess meets.
 * The same schema, seeds and flavour give the same value.
 */
export function sampleValue(schema: TSchema, seeds: Seeds, flavour: Flavour = 'usual'): unknown {
  left = most.parts;
  const value = make(schema as Node, '', seeds, flavour);
  return fitsSchema(schema, value) ? value : undefined;
}

function make(node: Node, name: string, seeds: Seeds, flavour: Flavour): unknown {
  left -= 1;
  if (left < 0) return null;
  if ('const' in node) return node.const;
  if (Array.isArray(node.enum)) return flavour === 'most' ? node.enum.at(-1) : node.enum[0];
  const choices = (node.anyOf ?? node.oneOf) as Node[] | undefined;
  if (choices) return make(pickChoice(choices, flavour), name, seeds, flavour);
  if (Array.isArray(node.allOf))
    return Object.assign({}, ...node.allOf.map((part: Node) => make(part, name, seeds, flavour)));
  switch (node.type) {
    case 'object':
      return makeObject(node, seeds, flavour);
    case 'array':
      return makeArray(node, name, seeds, flavour);
    case 'string':
      return makeText(node, name, seeds, flavour);
    case 'integer':
    case 'number':
      return makeNumber(node, flavour);
    case 'boolean':
      return flavour !== 'least';
    case 'null':
      return null;
    default:
      return {};
  }
}

/** The usual value is one that says something. */
function pickChoice(choices: readonly Node[], flavour: Flavour): Node {
  const [first, ...others] = choices;
  const nothing = choices.find(({ type, const: only }) => type === 'null' || only === null);
  if (flavour === 'least' && nothing) return nothing;
  if (flavour === 'most') return others.findLast((each) => each !== nothing) ?? first!;
  return choices.find((each) => each !== nothing) ?? first!;
}

function makeObject(node: Node, seeds: Seeds, flavour: Flavour): Record<string, unknown> {
  const required = (node.required ?? []) as string[];
  const wanted = Object.entries((node.properties ?? {}) as Record<string, Node>).filter(
    ([name]) => flavour !== 'least' || required.includes(name),
  );
  // A cursor is made by a list and by nothing else.
  const possible = wanted.filter(([name]) => name !== 'cursor' || required.includes(name));
  return Object.fromEntries(possible.map(([name, property]) => [name, make(property, name, seeds, flavour)]));
}

function makeArray(
  { items = {}, minItems = 0, maxItems = 2 }: Node,
  name: string,
  seeds: Seeds,
  flavour: Flavour,
) {
  const length =
    flavour === 'least' ? Number(minItems) : Math.max(Number(minItems), Math.min(1, Number(maxItems)));
  return Array.from({ length: Math.max(Math.min(length, left), 0) }, () =>
    make(items as Node, name.replace(/s$/, ''), seeds, flavour),
  );
}

const wide = 'Zoë 测试 👩🏽‍💻 <b>"quoted"</b> \'; -- ';
const guesses = [
  '2026-01-01',
  '2026-01-01T00:00:00.000Z',
  'https://example.com/',
  'a',
  'A',
  '1',
  'a1',
  'en',
  'EUR',
  '0.1.0',
];

function makeText(node: Node, name: string, { text, ids }: Seeds, flavour: Flavour): string {
  const { maxLength = 2000, pattern, format } = node as { maxLength?: number } & Node;
  const minLength = Math.min(Number(node.minLength ?? 0), most.letters);
  const fits = (value: string) => fitsSchema(node as unknown as TSchema, value);
  const known = ids[name];
  if (known !== undefined && fits(known)) return known;
  if (pattern !== undefined || format !== undefined) {
    const id = Object.values(ids)[0] ?? '';
    return [id, text, 'mira@example.com', ...guesses].find(fits) ?? '';
  }
  if (flavour === 'least') return 'x'.repeat(Math.max(minLength, 1)).slice(0, maxLength);
  const long = flavour === 'most' ? (text + wide).padEnd(Math.min(maxLength, 500), 'x') : text;
  // Never half of a surrogate pair: no JSON of a browser holds one.
  return long
    .padEnd(minLength, 'x')
    .slice(0, maxLength)
    .replace(/[\uD800-\uDBFF]$/, 'x');
}

function makeNumber(
  { type, minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Node,
  flavour: Flavour,
): number {
  const step = type === 'integer' ? 1 : 0.5;
  const lowest =
    (minimum as number | undefined) ??
    (exclusiveMinimum === undefined ? undefined : Number(exclusiveMinimum) + step);
  const highest =
    (maximum as number | undefined) ??
    (exclusiveMaximum === undefined ? undefined : Number(exclusiveMaximum) - step);
  if (flavour === 'most') return highest ?? Math.max(lowest ?? 0, 1_000_000);
  if (flavour === 'least') return lowest ?? Math.min(highest ?? 0, 0);
  return Math.min(Math.max(1, lowest ?? 1), highest ?? Number.POSITIVE_INFINITY);
}
