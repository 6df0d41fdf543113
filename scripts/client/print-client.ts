import { printName, printType, type Schema } from './print-type.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

/** The part of an OpenAPI document that a client is made of. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const places = ['query', 'header', 'path', 'cookie'];
const headers = 'headers: { [name: string]: unknown };';

/** The types that `openapi-fetch` is given: `createClient<paths>()`. */
export function printClient({ paths, components }: ApiDocument): string {
  const schemas = Object.entries(components?.schemas ?? {}).map(
    ([name, schema]) => `    ${printName(name)}: ${printType(schema, '    ')};`,
  );
  return [
    '// Made by scripts/generate-client.ts from the OpenAPI document. Do not change it by hand.',
    'export interface paths {',
    ...Object.entries(paths).map(([path, item]) => printPath(path, item)),
    '}',
    '',
    'export interface components {',
    '  schemas: {',
    ...schemas,
    '  };',
    '}',
    '',
  ].join('\n');
}

function printPath(path: string, item: Readonly<Record<string, Operation>>): string {
  const lines = [`  ${JSON.stringify(path)}: {`, `    parameters: ${printParameters([], '    ')};`];
  for (const method of methods) {
    const operation = item[method];
    if (!operation) {
      lines.push(`    ${method}?: never;`);
      continue;
    }
    if (operation.summary) lines.push(`    /** ${operation.summary.replaceAll('*/', '*\\/')} */`);
    lines.push(`    ${method}: ${printOperation(operation)};`);
  }
  return [...lines, '  };'].join('\n');
}

function printOperation({ parameters = [], requestBody, responses }: Operation): string {
  const body = requestBody
    ? `requestBody${requestBody.required ? '' : '?'}: { content: ${printContent(requestBody.content, '      ')} };`
    : 'requestBody?: never;';
  return [
    '{',
    `      parameters: ${printParameters(parameters, '      ')};`,
    `      ${body}`,
    '      responses: {',
    ...Object.entries(responses).map(
      ([status, { content }]) =>
        `        ${status}: { ${headers} content${content ? '' : '?'}: ${content ? printContent(content, '        ') : 'never'} };`,
    ),
    '      };',
    '    }',
  ].join('\n');
}

function printParameters(parameters: readonly Parameter[], indent: string): string {
  const members = places.map((place) => {
    const here = parameters.filter((parameter) => parameter.in === place);
    if (here.length === 0) return `${place}?: never;`;
    const optional = here.every(({ required }) => !required);
    const fields = here.map(
      ({ name, required, schema }) =>
        `${printName(name)}${required ? '' : '?'}: ${printType(schema, indent)};`,
    );
    return `${place}${optional ? '?' : ''}: { ${fields.join(' ')} };`;
  });
  return `{ ${members.join(' ')} }`;
}

function printContent(content: Content, indent: string): string {
  const members = Object.entries(content).map(
    ([type, { schema }]) => `${JSON.stringify(type)}: ${printType(schema, indent)};`,
  );
  return `{ ${members.join(' ')} }`;
}
