interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly required?: readonly string[];
}

/** Every field of a schema as a row of a Markdown table. */
export function printFields(schema: Schema): string {
  const rows = listFields(schema, '').map(
    ({ place, required, kind, description }) =>
      `| \`${place}\` | ${kind} | ${required ? 'yes' : ''} | ${description.replaceAll('|', '\\|')} |`,
  );
  return ['| field | form | needed | what it is |', '|---|---|---|---|', ...rows].join('\n');
}

interface Field {
  readonly place: string;
  readonly required: boolean;
  readonly kind: string;
  readonly description: string;
}

function listFields(schema: Schema, place: string): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const at = place === '' ? name : `${place}.${name}`;
    const own: Field = {
      place: at,
      required: schema.required?.includes(name) ?? false,
      kind: nameKind(field),
      description: field.description ?? '',
    };
    return [own, ...listParts(field, at)];
  });
}

function listParts(field: Schema, at: string): Field[] {
  if (field.items) return listParts(field.items, `${at}[]`);
  if (field.anyOf) return field.anyOf.flatMap((branch) => listParts(branch, at));
  const [value] = Object.values(field.patternProperties ?? {});
  return value?.properties ? listFields(value, `${at}.*`) : listFields(field, at);
}

function nameKind({ type, enum: allowed, const: only, anyOf, items, patternProperties }: Schema): string {
  if (only !== undefined) return `\`${JSON.stringify(only)}\``;
  if (allowed) return allowed.map((value) => `\`${String(value)}\``).join(', ');
  if (anyOf) return anyOf.map(nameKind).join(' or ');
  if (items) return `list of ${nameKind(items)}`;
  return patternProperties ? 'object by name' : (type ?? 'anything');
}
