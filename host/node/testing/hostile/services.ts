import { AppError, type Json } from '../../../../plugins/sdk/index.ts';
import type { ModuleServices } from '../../runner/module-runner.ts';

export interface Line {
  readonly level: string;
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A log that remembers. */
export function createTestLog() {
  const lines: Line[] = [];
  const write = (level: string) => (facts: object, message: string) => {
    lines.push({ level, message, facts: facts as Line['facts'] });
  };
  return { lines, log: { info: write('info'), warn: write('warn'), error: write('error') } };
}

/** Services as the host would bind them, with a little memory. */
export function createTestServices(more: Partial<ModuleServices> = {}) {
  const { lines, log } = createTestLog();
  const created: Json[] = [];
  const say = (level: 'info' | 'warn' | 'error') => (message: string, data?: object) =>
    log[level](data ?? {}, message);
  const records = {
    create: async (record: Json) => {
      created.push(record);
      return { id: String(created.length) };
    },
    delete: async (id: string) => {
      if (id === 'refused')
        throw new AppError('collections.gone', 410, 'It is gone.', { cause: new Error('secret') });
      throw new Error('password of the database');
    },
    list: async () => ({ data: [], page: { next: null, limit: 20 } }) as unknown,
  };
  const services = {
    caller: { kind: 'member', memberId: 'm1', role: 'admin' },
    launch: null,
    locale: 'en',
    settings: { word: 'Hello' },
    collections: { records, greetings: records },
    log: { info: say('info'), warn: say('warn'), error: say('error') },
    clock: { now: () => new Date('2026-11-21T12:00:00Z') },
    i18n: { t: (key: string) => key },
    ...more,
  } as unknown as ModuleServices;
  return { services, created, lines };
}
