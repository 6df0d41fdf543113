import type { DescribedRoute } from '../../../host/node/built-module.ts';
import type { OpenApiDocument } from '../../kernel/http/index.ts';
import { closeSchema } from '../../kernel/schema/index.ts';
import type { LoadedModule } from '../modules/index.ts';

type Operation = OpenApiDocument['paths'][string][string];
interface ObjectSchema {
  readonly properties?: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}

/** Adds the routes of the loaded modules to the API document. */
export function addModuleRoutes(
  document: OpenApiDocument,
  modules: readonly LoadedModule[],
): OpenApiDocument {
  const paths = { ...document.paths };
  for (const module of modules) {
    for (const [name, contract] of Object.entries(module.manifest.built.describes.api)) {
      const [method = '', path = ''] = name.split(' ');
      const template = `/api/v1/modules/${module.id}${path.replaceAll(/:(\w+)/g, '{$1}')}`;
      const operation = describeRoute(module, name, template, contract);
      paths[template] = { ...paths[template], [method.toLowerCase()]: operation };
    }
  }
  return { ...document, paths };
}

function describeRoute(
  module: LoadedModule,
  name: string,
  template: string,
  contract: DescribedRoute,
): Operation {
  const method = name.split(' ')[0]!.toLowerCase();
  const { properties = {}, required = [] } = (contract.input ?? {}) as ObjectSchema;
  const inPath = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
  const others = Object.keys(properties).filter((property) => !inPath.includes(property));
  const inBody = !['get', 'delete'].includes(method);
  const parameter = (property: string, place: 'path' | 'query') => ({
    name: property,
    in: place,
    required: place === 'path' || required.includes(property),
    schema: properties[property] ?? { type: 'string' },
  });
  const access = module.manifest.routes.find(({ route }) => route === name)?.access ?? [];
  return {
    operationId: [method, ...(template.match(/\w+/g) ?? [])].join('_'),
    summary: contract.summary,
    tags: [module.id],
    security: [...(access.some((each) => each !== 'subject') ? [{ session: [] }] : []), { launch: [] }],
    parameters: [
      ...inPath.map((property) => parameter(property, 'path')),
      ...(inBody ? [] : others.map((property) => parameter(property, 'query'))),
    ],
    ...(inBody && others.length > 0 && { requestBody: describeBody(properties, required, others) }),
    responses: {
      [contract.status]: {
        description: 'Done.',
        ...(contract.output && {
          content: { 'application/json': { schema: describeAnswer(contract.output) } },
        }),
      },
      default: {
        description: 'Refused or failed.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  };
}

function describeBody(
  properties: Readonly<Record<string, object>>,
  required: readonly string[],
  names: string[],
) {
  const schema = {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, properties[name]])),
    required: required.filter((name) => names.includes(name)),
  };
  return { required: true, content: { 'application/json': { schema: closeSchema(schema) } } };
}

/** A page is answered as it is; everything else under `data`. */
function describeAnswer(output: object): object {
  const { properties } = output as ObjectSchema;
  if (properties && 'data' in properties && 'page' in properties) return output;
  return { type: 'object', required: ['data'], properties: { data: output } };
}
