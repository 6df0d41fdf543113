import { AppError, collection, type Json, type Services, Type } from 'inlay/sdk';
import type { Registry } from '../../../../host/node/registry.ts';
import { addVersion } from './make-module.ts';

// A module in three versions: the second keeps other records and settings than the first, the third never settles in.

const first = collection({
  schema: Type.Object(
    { subjectId: Type.Optional(Type.String()), text: Type.String(), stars: Type.Integer() },
    { additionalProperties: false },
  ),
  subject: 'subjectId',
  unique: ['text'],
});

const second = collection({
  schema: Type.Object(
    { subjectId: Type.Optional(Type.String()), text: Type.String(), rating: Type.Number({ maximum: 1 }) },
    { additionalProperties: false },
  ),
  subject: 'subjectId',
  unique: ['text'],
  migrate: (record) => {
    const { stars, ...rest } = record as { text: string; stars: number };
    return { ...rest, rating: stars / 5 };
  },
});

type Hook = (services: Services<Record<string, never>, Json>) => Promise<void>;

/** Adds the versions 1.0.0, 2.0.0 and 2.0.1. `inHook` is called in the middle of their hooks. */
export function addNotes(registry: Registry, id = 'notes', inHook: (hook: string) => void = () => {}): void {
  const keep =
    (text: string, more: object): Hook =>
    async ({ collections }) => {
      const notes = (collections as unknown as Record<string, AnyStore>).notes!;
      const { data } = await notes.list({ where: { text } });
      if (data.length === 0) await notes.create({ text, ...more });
    };
  const settings = { word: { type: 'string', default: 'Hi' }, key: { type: 'string', visibility: 'secret' } };
  const permissions = ['collections', 'jobs', 'secrets'];
  addVersion(registry, {
    id,
    version: '1.0.0',
    settings,
    permissions,
    collections: { notes: first },
    lifecycle: {
      onInstall: async (services) => {
        await keep('welcome', { stars: 5 })(services as never);
        inHook('onInstall');
      },
      onUninstall: async () => inHook('onUninstall'),
    },
  });
  const upgraded = keep('upgraded', { rating: 1 });
  const next = { id, settings, permissions, collections: { notes: second } };
  addVersion(registry, {
    ...next,
    version: '2.0.0',
    lifecycle: {
      onUpgrade: async (services) => {
        await upgraded(services as never);
        inHook('onUpgrade');
      },
    },
  });
  addVersion(registry, {
    ...next,
    version: '2.0.1',
    lifecycle: {
      onUpgrade: async (services) => {
        const notes = (services.collections as unknown as Record<string, AnyStore>).notes!;
        await upgraded(services as never);
        for (const { id: each } of (await notes.list({ limit: 100 })).data.slice(0, 2))
          await notes.delete(each);
        throw new AppError('notes.not_today', 409, 'Not today.');
      },
    },
  });
}

interface AnyStore {
  list(query: object): Promise<{ data: { id: string }[] }>;
  create(record: object): Promise<unknown>;
  delete(id: string): Promise<boolean>;
}
