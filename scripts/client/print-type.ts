/** The part of JSON Schema 2020-12 that our schemas use. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly $ref?: string;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly description?: string;
}

/** A TypeScript type for what fits a schema. */
export function printType(schema: Schema | boolean | undefined, indent = ''): string {
  if (schema === undefined || schema === true) return 'unknown';
  if (schema === false) return 'never';
  if (schema.$ref !== undefined) return printReference(schema.$ref);
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum)
    return join(
      schema.enum.map((value) => JSON.stringify(value)),
      ' | ',
    );
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices)
    return join(
      choices.map((choice) => printType(choice, indent)),
      ' | ',
    );
  if (schema.allOf)
    return join(
      schema.allOf.map((part) => printType(part, indent)),
      ' & ',
    );
  if (Array.isArray(schema.type))
    return join(
      schema.type.map((type: string) => printType({ ...schema, type }, indent)),
      ' | ',
    );
  return printByType(schema, indent);
}

function printByType(schema: Schema, indent: string): string {
  switch (schema.type) {
    case 'string':
      return 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      return schema.prefixItems
        ? `[${schema.prefixItems.map((item) => printType(item, indent)).join(', ')}]`
        : `${wrap(printType(schema.items, indent))}[]`;
    default:
      return schema.type === 'object' || schema.properties ? printObject(schema, indent) : 'unknown';
  }
}

function printObject({ properties = {}, required = [], ...schema }: Schema, indent: string): string {
  const inner = `${indent}  `;
  const members = Object.entries(properties).map(([name, property]) => {
    const comment = property.description
      ? `${inner}/** ${property.description.replaceAll('*/', '*\\/')} */\n`
      : '';
    return `${comment}${inner}${printName(name)}${required.includes(name) ? '' : '?'}: ${printType(property, inner)};`;
  });
  const rest =
    typeof schema.additionalProperties === 'object'
      ? schema.additionalProperties
      : Object.values(schema.patternProperties ?? {})[0];
  if (members.length === 0)
    return rest
      ? `Record<string, ${printType(rest, indent)}>`
      : schema.additionalProperties === false
        ? 'Record<string, never>'
        : 'Record<string, unknown>';
  if (rest) members.push(`${inner}[name: string]: unknown;`);
  return `{\n${members.join('\n')}\n${indent}}`;
}

/** A name as it stands in a type: quoted where it must be. */
export function printName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

function printReference(reference: string): string {
  const name = /^#\/components\/schemas\/(.+)$/.exec(reference)?.[1];
  if (name === undefined) throw new Error(`Cannot follow ${reference}: only #/components/schemas/ is known.`);
  return `components['schemas'][${JSON.stringify(name)}]`;
}

function join(types: readonly string[], by: ' | ' | ' & '): string {
  const unique = [...new Set(types)];
  return unique.length === 1 ? unique[0]! : unique.map((type) => (by === ' & ' ? wrap(type) : type)).join(by);
}

/** An array of a union, and an intersection with one, need brackets. */
function wrap(type: string): string {
  return hasChoice(type) ? `(${type})` : type;
}

/** Whether a type is put together by `|` or `&` itself, not only somewhere inside of its braces. */
function hasChoice(type: string): boolean {
  let depth = 0;
  for (const sign of type.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')) {
    if ('{[(<'.includes(sign)) depth += 1;
    else if ('}])>'.includes(sign)) depth -= 1;
    else if (depth === 0 && (sign === '|' || sign === '&')) return true;
  }
  return false;
}
