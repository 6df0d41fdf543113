import type { Json } from 'inlay/sdk';
import type { Misdeed } from './module.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const broken = () => {
  throw new Error('not for you');
};

/** What makes a logger stumble: as facts, and most of it as the message. */
const oddities = (): readonly unknown[] => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  return [
    ...[undefined, null, 'a word', 7, Number.NaN, 7n, true, Symbol('x'), broken, [1, null], circle],
    ...[new Date(0), new URL('https://a.example'), new Map([[1, 2]]), Object.create(null), Object.freeze({})],
    { err: null },
    { err: undefined },
    { err: 'x', error: new Error('x') },
    { err: { message: 'm', stack: { toString: 1 }, cause: { message: 'n' }, errors: [null] } },
    { toJSON: 1 },
    { toJSON: () => 'a word' },
    { toJSON: broken },
    Object.defineProperty({}, 'name', { enumerable: true, get: broken }),
    new Proxy({}, { get: broken, ownKeys: broken }),
    new Proxy([], { get: broken, getPrototypeOf: broken }),
    revoked.proxy,
    { toString: broken },
    { method: 'GET', headers: {}, socket: {} },
    {
      level: 'fatal',
      time: { toString: 1 },
      msg: { toString: 1 },
      constructor: null,
      'a\0\ud800': '\0\udfff',
    },
    { huge: 'x'.repeat(12 * 1024 * 1024) },
    { many: Array.from({ length: 200_000 }, () => ({})) },
  ];
};

/** Misdeeds of the log: lines that cannot be written, pass for somebody else's, or are too many. */
export const lines: Readonly<Record<string, Misdeed>> = {
  'log what nobody can': async ({ log }) => {
    const say = log.warn as (message: unknown, data?: unknown) => void;
    for (const oddity of oddities()) {
      say('odd', oddity);
      say(oddity);
      console.error('odd %s %o', oddity, oddity);
    }
    log.info('the last');
    return 'logged';
  },
  'log after answering': ({ log }) => {
    const forged = { err: null, module: 'hello', version: '9', tenantId: 'somebody-else', level: 'fatal' };
    setTimeout(() => log.warn('late', forged as Record<string, Json>), 20);
    return 'answered';
  },
  'reject promises without end': async () => {
    for (;;) {
      for (let count = 0; count < 50; count += 1) void Promise.reject(new Error('x'.repeat(8_000)));
      await pause(0);
    }
  },
};
