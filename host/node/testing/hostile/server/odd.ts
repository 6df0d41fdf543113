import { EventEmitter } from 'node:events';
import { Readable, Writable } from 'node:stream';
import type { HostileServices, Misdeed } from './module.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
let kept: HostileServices | undefined;

/** Misdeeds that come late, linger, or look for what the host hid. */
export const odd: Readonly<Record<string, Misdeed>> = {
  nothing: () => 'fine',
  'sleep a little': (_services, ms) => pause(ms as number).then(() => 'slept'),
  'ask for a little': async ({ collections }) =>
    (await Promise.all(Array.from({ length: 10 }, () => collections.records.list()))).length,
  'forget a promise': async () => {
    void Promise.reject(new Error('nobody waits'));
    await pause(500);
  },
  'throw late': async () => {
    setTimeout(() => {
      throw new Error('nobody catches');
    }, 10);
    await pause(5_000);
  },
  'keep the services': (services) => {
    kept = services;
    return 'kept';
  },
  'use kept services': () => kept!.collections.records.create({ note: 'late' }),
  'use a service that is not there': (services) =>
    (services as unknown as { payments: { charge(): unknown } }).payments.charge(),
  'change what everybody inherits': () => {
    (Object.prototype as unknown as { isAdmin: boolean }).isAdmin = true;
  },
  'use all kinds of services': async ({ clock, i18n, caller, settings, locale, log }) => {
    log.info('a line', { of: 'mine' });
    return { now: clock.now(), text: i18n.t('caught', { name: 'He' }), caller, settings, locale };
  },
  'look for the real process': () => findRealProcess(),
};

/** Everything that is known to lead to it. */
function findRealProcess(): string[] {
  const found: string[] = [];
  const look = (where: string, thing: unknown) => {
    const named = thing as {
      reallyExit?: unknown;
      fd?: unknown;
      write?: unknown;
      registerHooks?: unknown;
    } | null;
    if (typeof thing !== 'object' && typeof thing !== 'function') return;
    if (named?.registerHooks || (named?.reallyExit && thing !== process)) found.push(where);
    if (typeof named?.write === 'function' && 'fd' in named) found.push(where);
  };
  const seen = (where: string) =>
    function patched(this: unknown) {
      look(where, this);
    };
  for (const { prototype } of [EventEmitter, Readable, Writable] as { prototype: object }[]) {
    for (const name of ['emit', 'on', 'push', 'write', 'read', '_write']) {
      try {
        Object.assign(prototype, { [name]: seen(`${name} of a prototype`) });
        if ((prototype as Record<string, unknown>)[name]?.toString().includes('patched')) found.push(name);
      } catch {
        // It cannot be changed.
      }
    }
  }
  Error.prepareStackTrace = (_error, sites) => {
    for (const site of sites) {
      look('this of a caller', site.getThis());
      look('a caller', site.getFunction());
    }
    return '';
  };
  void new Error('look').stack;
  Reflect.deleteProperty(Error, 'prepareStackTrace');
  look('the console', (console as unknown as { _stdout?: unknown })._stdout);
  look('stdout', process.stdout);
  return found;
}
