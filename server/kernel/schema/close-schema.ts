import type { TSchema } from 'inlay/sdk';

type Node = Record<string, unknown>;

const single = ['items', 'additionalProperties', 'not', 'if', 'then', 'else'] as const;
const lists = ['prefixItems', 'anyOf', 'oneOf'] as const;

/**
 * The same schema with every object closed to properties it does not name, unless it says itself what else
 * it takes. Parts of an intersection stay open, since each would refuse what the other one names.
 */
export function closeSchema<T extends TSchema>(schema: T): T {
  let closed = known.get(schema);
  if (!closed) {
    closed = close(schema) as object;
    known.set(schema, closed);
  }
  return closed as T;
}

// One result for one schema: what checks it is compiled for it and kept as long as the process lives.
const known = new WeakMap<object, object>();

function close(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  const closed: Node = { ...(node as Node) };
  if (isNode(closed.properties)) {
    closed.properties = Object.fromEntries(
      Object.entries(closed.properties).map(([name, property]) => [name, close(property)]),
    );
    if (!('additionalProperties' in closed) && !('unevaluatedProperties' in closed) && !('allOf' in closed))
      closed.additionalProperties = false;
  }
  for (const key of single) if (isNode(closed[key])) closed[key] = close(closed[key]);
  for (const key of lists) if (Array.isArray(closed[key])) closed[key] = closed[key].map(close);
  if (Array.isArray(closed.allOf) && !('unevaluatedProperties' in closed))
    closed.unevaluatedProperties = false;
  return closed;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
