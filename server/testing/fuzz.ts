import type { OpenApiDocument } from '../kernel/http/index.ts';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface FuzzedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string | undefined;
  readonly type: string;
  /** Names of the security schemes that the operation takes; none where anybody may call. */
  readonly schemes: readonly string[];
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema: Schema;
}
interface Schema {
  readonly type?: string;
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** What fits the patterns of our schemas; whichever does is taken. */
const samples = ['abc', 'https://a.example', 'en', 'hello', 'greeter', '2026-11', '_', 'jobs'];

const nobodys = '01J0000000000000000000000A';

export const strange = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '😀',
  "'; DROP TABLE tenants; --",
  '../../etc/passwd',
  '%00',
  '%',
  '__proto__',
  'x'.repeat(5000),
  '\r\nSet-Cookie: a=b',
  '-1',
  '1e999',
  'null',
  '[object Object]',
  '‮',
];
const others: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 53,
  1e308,
  [],
  {},
  [[]],
  { __proto__: 1 },
  { constructor: { prototype: 1 } },
];

/** Makes requests out of an API document: some as it asks for, most a little or a lot wrong. */
export class Fuzzer {
  readonly #random: () => number;
  readonly #operations: readonly { path: string; method: string; operation: object }[];
  readonly #ids: readonly string[];
  /** How likely each value of the request at hand is to be wrong. */
  #wrong = 0;

  constructor(document: OpenApiDocument, seed: number, ids: readonly string[]) {
    this.#random = createRandom(seed);
    this.#ids = ids;
    this.#operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
  }

  next(): FuzzedRequest {
    const { path, method, operation } = this.#pick(this.#operations);
    const {
      parameters = [],
      security = [],
      requestBody,
    } = operation as {
      parameters?: readonly Parameter[];
      security?: readonly object[];
      requestBody?: { content: Record<string, { schema: Schema }> };
    };
    this.#wrong = this.#pick([0, 0.04, 0.1, 0.4]);
    const query = new URLSearchParams();
    let address = path;
    for (const { name, in: place, schema } of parameters) {
      // What is deleted once cannot be asked for again.
      const spared = method === 'delete' && this.#random() < 0.95;
      const value = spared ? nobodys : String(this.#value(schema));
      if (place === 'path') address = address.replace(`{${name}}`, this.#escape(value));
      else if (this.#random() < 0.6) query.append(name, value);
    }
    if (this.#random() < this.#wrong / 2) query.append(this.#pick(strange), this.#pick(strange));
    const [type = 'application/json', content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
    const hasBody = ['post', 'patch', 'put'].includes(method);
    return {
      method: method.toUpperCase(),
      path: query.size > 0 ? `${address}?${query}` : address,
      body: hasBody ? this.#body(content?.schema) : undefined,
      type: this.#random() < this.#wrong / 4 ? 'text/plain' : type,
      schemes: security.flatMap((scheme) => Object.keys(scheme)),
    };
  }

  #body(schema: Schema | undefined): string {
    const roll = this.#random() / Math.max(this.#wrong, 0.01);
    if (roll < 0.1) return '';
    if (roll < 0.2) return '{"a":';
    if (roll < 0.25) return '['.repeat(20_000);
    return JSON.stringify(schema ? this.#value(schema) : this.#pick(others)) ?? '';
  }

  #value(schema: Schema): unknown {
    if (this.#random() < this.#wrong) return this.#pick(this.#random() < 0.4 ? others : strange);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return this.#pick(schema.enum);
    if (schema.anyOf) return this.#value(this.#pick(schema.anyOf));
    if (schema.properties) return this.#object(schema);
    if (schema.type === 'array') return Array.from({ length: 2 }, () => this.#value(schema.items ?? {}));
    if (schema.type === 'integer' || schema.type === 'number') return Math.floor(this.#random() * 200) - 50;
    if (schema.type === 'boolean') return this.#random() < 0.5;
    const { pattern } = schema;
    if (!pattern) return this.#word();
    const fitting = [...this.#ids, ...samples].filter((sample) => new RegExp(pattern).test(sample));
    return fitting.length > 0 ? this.#pick(fitting) : this.#word();
  }

  #object({ properties = {}, required = [] }: Schema): object {
    const entries = Object.entries(properties)
      .filter(([name]) => this.#random() < (required.includes(name) ? 1 - this.#wrong / 4 : 0.6))
      .map(([name, schema]) => [name, this.#value(schema)]);
    if (this.#random() < this.#wrong / 4) entries.push([this.#pick(strange), this.#pick(others)]);
    return Object.fromEntries(entries);
  }

  #word(): string {
    return Array.from({ length: 1 + Math.floor(this.#random() * 12) }, () =>
      String.fromCharCode(97 + Math.floor(this.#random() * 26)),
    ).join('');
  }

  #escape(value: string): string {
    return this.#random() < 0.1
      ? value.replaceAll(/[\s?#]/g, '') || '-'
      : encodeURIComponent(value.toWellFormed()) || '-';
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)]!;
  }
}
