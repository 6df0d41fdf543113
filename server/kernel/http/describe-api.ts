import type Router from '@koa/router';
import type { Middleware, OpenApiPart } from './context.ts';

/** An OpenAPI 3.1 document: plain JSON. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: ApiInfo;
  readonly servers?: readonly { readonly url: string }[];
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, object>; readonly securitySchemes?: object };
}

export interface ApiInfo {
  readonly title: string;
  readonly version: string;
  readonly description?: string;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly object[];
  readonly requestBody?: object;
  readonly responses: Record<string, object>;
  readonly [name: string]: unknown;
}

export interface DescribeOptions {
  readonly routers: readonly Router[];
  readonly info: ApiInfo;
  readonly servers?: readonly { readonly url: string }[];
  readonly securitySchemes?: object;
}

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'details', 'requestId'],
      properties: {
        code: { type: 'string', description: 'For programs; never changes.' },
        message: { type: 'string', description: 'A sentence for people.' },
        details: {},
        requestId: { type: 'string' },
      },
    },
  },
};

/** Walks the routers and writes down what their routes say about themselves. */
export function describeApi({ routers, info, servers, securitySchemes }: DescribeOptions): OpenApiDocument {
  const paths: OpenApiDocument['paths'] = {};
  for (const router of routers) {
    for (const layer of router.stack) {
      const part = mergeParts(layer.stack as unknown as Middleware[]);
      if (typeof layer.path !== 'string' || part.hidden || !part.summary) continue;
      const path = toTemplate(layer.path);
      for (const method of layer.methods) {
        if (method === 'HEAD') continue;
        paths[path] ??= {};
        paths[path][method.toLowerCase()] = describeOperation(method.toLowerCase(), path, part);
      }
    }
  }
  return JSON.parse(
    JSON.stringify({
      openapi: '3.1.0',
      info,
      servers,
      paths,
      components: { schemas: { Error: errorSchema }, securitySchemes },
    }),
  ) as OpenApiDocument;
}

/** What all middlewares of a route say about it. */
export function mergeParts(stack: readonly Middleware[]): OpenApiPart {
  return Object.assign({}, ...stack.map((middleware) => middleware.openapi ?? {})) as OpenApiPart;
}

/** `/things/:id` as `/things/{id}`; the final slash of a router's own root is not part of the address. */
function toTemplate(path: string): string {
  const template = path.replaceAll(/:(\w+)/g, '{$1}').replaceAll(/\*(\w+)/g, '{$1}');
  return template.length > 1 ? template.replace(/\/$/, '') : template;
}

function describeOperation(method: string, path: string, part: OpenApiPart): Operation {
  const { summary, description, tags, security, status = 200, answers, answerType, body, bodyType } = part;
  const parameters = [
    ...listParameters('path', part.params ?? fromTemplate(path)),
    ...listParameters('query', part.query),
  ];
  return {
    operationId: [method, ...(path.match(/\w+/g) ?? [])].join('_'),
    summary,
    description,
    tags,
    security,
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: true, content: { [bodyType ?? 'application/json']: { schema: body } } },
    }),
    responses: {
      [status]: {
        description: 'Done.',
        ...(answers && { content: { [answerType ?? 'application/json']: { schema: answers } } }),
      },
      default: {
        description: 'Refused or failed.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  };
}

function fromTemplate(path: string): object | undefined {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
  return names.length === 0
    ? undefined
    : { properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) };
}

function listParameters(place: 'path' | 'query', schema: object | undefined): object[] {
  const { properties = {}, required = [] } = (schema ?? {}) as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}
