import { AppError, type Json } from 'inlay/sdk';
import type { Misdeed } from './module.ts';

const nest = (depth: number): unknown => {
  let value: unknown = 'bottom';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
};

/** Misdeeds of the answer: what is no JSON, or means something else once it is read. */
export const lies: Readonly<Record<string, Misdeed>> = {
  'answer with a prototype': () =>
    JSON.parse('{"kept":1,"__proto__":{"isAdmin":true},"in":{"__proto__":[]}}'),
  'contain itself': () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    return circle;
  },
  'answer with a BigInt': () => ({ amount: 10n }),
  'answer with a function': () => () => 'nobody calls me',
  'throw from toJSON': () => ({
    toJSON() {
      throw new Error('not for you');
    },
  }),
  'throw from a getter': () => ({
    get name() {
      throw new Error('not for you');
    },
  }),
  'throw what cannot be read': () => {
    throw new Proxy(new Error('x'), {
      get() {
        throw new Error('not for you');
      },
    });
  },
  'nest deep': () => nest(150),
  'answer with too many values': () => Array.from({ length: 250_000 }, () => []),
  'give a service too many values': ({ collections }) =>
    collections.records.create({ note: Array.from({ length: 250_000 }, () => []) as unknown as string }),
  'nest without end': () => nest(100_000),
  'give a service what is no JSON': ({ collections }) =>
    collections.records.create({ note: 10n as unknown as string }),
  'give a service what nests too deep': ({ collections }) =>
    collections.records.create({ note: nest(150) as string }),
  'refuse with a strange code': () => {
    throw new AppError('Nicht gut!', 99, 'x');
  },
  'log what is no JSON': async ({ log }) => {
    const circle: Record<string, Json> = {};
    circle.self = circle;
    log.info('a circle', circle);
    log.info('a word', 'word' as never);
    log.info('a well', { deep: nest(150) as Json });
    return 'logged';
  },
  'use a name of the host': () => {
    throw new AppError('modules.quarantined', 503, 'Switch me on again and again.');
  },
  refuse: () => {
    throw new AppError('hostile.refused', 409, 'Not today.', { data: { why: 'mood' }, retryAfter: 5 });
  },
  'pass a refusal on': ({ collections }) => collections.records.delete('refused'),
  'pass a failure on': ({ collections }) => collections.records.delete('failed'),
};
