import { type Fault, listFaults } from './checking/index.ts';
import type { TSchema } from './schema.ts';

type Node = Readonly<Record<string, unknown>>;

/** Everything by which a value does not fit a schema, one sentence each, with what to do. */
export function explainFaults(schema: TSchema, value: unknown, whole: string): string[] {
  const faults = dropEchoes(listFaults(schema, value).map(placeInSchema));
  return [...new Set(faults.flatMap((fault) => explain(fault, schema, value, whole)))];
}

/** The path of the node whose keyword it is that failed. */
const placeInSchema = (fault: Fault): Fault => ({
  ...fault,
  schemaPath: fault.schemaPath.slice(0, -`/${fault.keyword}`.length),
});

/** A failed choice reports each branch and itself; only a branch for values of this kind says what to do. */
function dropEchoes(faults: readonly Fault[]): readonly Fault[] {
  const choices = faults.filter(({ keyword }) => keyword === 'anyOf');
  const echoes = new Set<Fault>(choices);
  for (const choice of choices) {
    const branches = faults.filter((fault) => isWithin(fault, choice));
    const isOfKind = (fault: Fault) =>
      !branches.some(
        (each) =>
          each.keyword === 'type' &&
          each.instancePath === choice.instancePath &&
          branchOf(each, choice) === branchOf(fault, choice),
      );
    const telling = branches.some(isOfKind) ? branches.filter(isOfKind) : branches.slice(0, 1);
    for (const fault of branches) if (!telling.includes(fault)) echoes.add(fault);
  }
  return faults.filter((fault) => fault.keyword !== 'false schema' && !echoes.has(fault));
}

const isWithin = ({ schemaPath, instancePath }: Fault, choice: Fault): boolean =>
  schemaPath.startsWith(`${choice.schemaPath}/anyOf/`) &&
  (instancePath === choice.instancePath || instancePath.startsWith(`${choice.instancePath}/`));

const branchOf = ({ schemaPath }: Fault, choice: Fault): string | undefined =>
  schemaPath.slice(`${choice.schemaPath}/anyOf/`.length).split('/')[0];

const kinds: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'an object',
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

function explain(fault: Fault, schema: TSchema, value: unknown, whole: string): string[] {
  const { keyword, instancePath } = fault;
  const params = fault.params as Record<string, unknown>;
  const place = namePlace(instancePath, whole);
  const found = valueAt(value, instancePath);
  const node = schemaAt(schema, fault.schemaPath);
  switch (keyword) {
    case 'required':
      return [
        instancePath === ''
          ? `\`${String(params.missingProperty)}\` is missing: add it.`
          : `${place} lacks \`${String(params.missingProperty)}\`: add it.`,
      ];
    case 'additionalProperties':
      return [
        `${place} has \`${String(params.additionalProperty)}\`, which nobody knows: check its spelling, or take it out.`,
      ];
    case 'type':
      return [`${place} must be ${kinds[String(params.type)] ?? String(params.type)}.`];
    case 'pattern':
      return [
        `${place} is \`${String(found)}\`. ${String(node?.patternErrorMessage ?? `It must fit ${String(params.pattern)}.`)}`,
      ];
    case 'enum':
      return [
        `${place} is \`${String(found)}\`: choose one of ${(params.allowedValues as unknown[]).join(', ')}.`,
      ];
    case 'const':
      return [`${place} must be \`${String(params.allowedValue)}\`.`];
    case 'minItems':
      return [`${place} must have at least ${String(params.limit)}: add one.`];
    case 'maxItems':
      return [`${place} may have at most ${String(params.limit)}: take some out.`];
    case 'uniqueItems':
      return [`${place} has something twice: take one of them out.`];
    case 'minLength':
      return [`${place} must not be empty: write it.`];
    case 'maxLength':
      return [`${place} is too long: at most ${String(params.limit)} characters.`];
    case 'minimum':
      return [`${place} must be at least ${String(params.limit)}.`];
    case 'maximum':
      return [`${place} must be at most ${String(params.limit)}.`];
    default:
      return [`${place} ${fault.message}.`];
  }
}

const parsePath = (path: string): string[] =>
  path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** `/widgets/0/name` as people write it: `widgets[0].name`. */
function namePlace(path: string, whole: string): string {
  if (path === '') return whole;
  const name = parsePath(path).reduce(
    (place, part) => (/^\d+$/.test(part) ? `${place}[${part}]` : place === '' ? part : `${place}.${part}`),
    '',
  );
  return `\`${name}\``;
}

const step = (node: unknown, part: string): unknown =>
  typeof node === 'object' && node !== null && Object.hasOwn(node, part) ? (node as Node)[part] : undefined;
const valueAt = (value: unknown, path: string): unknown => parsePath(path).reduce(step, value);
const schemaAt = (schema: TSchema, path: string): Node | undefined =>
  parsePath(path.replace(/^#/, '')).reduce<unknown>(step, schema) as Node | undefined;
