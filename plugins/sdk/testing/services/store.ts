import { listSchemaFaults } from '../../checking/index.ts';
import type { CollectionStore, ListQuery, Stored } from '../../collection.ts';
import type { TSchema } from '../../schema.ts';
import {
  cursorInvalid,
  notIndexed,
  recordDuplicate,
  recordInvalid,
  recordOfAnother,
  recordTooLarge,
  subjectGone,
} from './refusals.ts';
import { copy, createId, type KeptRecord, stamp, type Tenant } from './tenant.ts';

type Properties = Record<string, unknown>;

const mostRecordBytes = 1_000_000;
const mostRecords = 1_000;

/** What a store must know of a collection; the built description of a module has it, too. */
export interface CollectionRules {
  readonly schema: TSchema;
  readonly subject: string | null;
  readonly shared?: boolean;
  readonly indexes?: readonly string[];
  readonly unique?: readonly string[];
}

interface Fence {
  /** Set for a caller who is a subject. */
  readonly subjectId: (() => string | null) | undefined;
}

/** One collection in memory, with the host's checks and fences. */
export function createStore(
  tenant: Tenant,
  name: string,
  rules: CollectionRules,
  { subjectId }: Fence,
): CollectionStore<Properties> {
  const { schema, subject, shared = false, indexes = [], unique = [] } = rules;
  const filters = new Set([...indexes, ...unique]);
  const kept = tenant.collections.get(name) ?? new Map<string, KeptRecord>();
  tenant.collections.set(name, kept);

  const subjectOf = (record: Readonly<Properties>): string | null =>
    subject === null ? null : ((record[subject] as string | undefined) ?? null);
  const isOpen = ({ record }: KeptRecord) =>
    !subjectId || (subjectId() !== null && subjectOf(record) === subjectId());
  const isReadable = (entry: KeptRecord) => (shared && subject === null) || isOpen(entry);
  const find = (id: string, allows = isOpen): KeptRecord | undefined => {
    const found = kept.get(id);
    return found && allows(found) ? found : undefined;
  };

  /** In the order in which the host finds faults, so that the same one is told. */
  function check(given: Properties, own?: string): Properties {
    if (new TextEncoder().encode(JSON.stringify(given)).length > mostRecordBytes) throw recordTooLarge(name);
    const faults = listSchemaFaults(schema, given);
    if (faults.length > 0) throw recordInvalid(name, faults);
    const record = copy(given);
    const about = subjectOf(record);
    if (subjectId && about !== null && about !== subjectId()) throw recordOfAnother(name);
    if (isTaken(record, own)) throw recordDuplicate(name);
    if (about !== null && !tenant.subjects.has(about)) throw subjectGone(name);
    return record;
  }

  /** As a unique index has it: a property that is not there is like no other. */
  function isTaken(record: Properties, own: string | undefined): boolean {
    if (unique.length === 0 || unique.some((property) => record[property] === undefined)) return false;
    return [...kept.values()].some(
      (other) =>
        other.id !== own && unique.every((property) => isSame(other.record[property], record[property])),
    );
  }

  return {
    async create(given) {
      const record = check(given);
      const entry = { id: createId(tenant), record, createdAt: stamp(tenant), updatedAt: stamp(tenant) };
      kept.set(entry.id, entry);
      return present(entry);
    },
    async get(id) {
      const found = find(id, isReadable);
      return found && present(found);
    },
    async update(id, change) {
      const found = find(id);
      if (!found) return undefined;
      const changed = {
        ...found,
        record: check({ ...found.record, ...change }, id),
        updatedAt: stamp(tenant),
      };
      kept.set(id, changed);
      return present(changed);
    },
    async list({ where = {}, order = 'newest', limit = 20, cursor }: ListQuery<Properties> = {}) {
      const wanted = Object.entries(where).filter(([, value]) => value !== undefined);
      const strange = wanted.find(([property]) => !filters.has(property));
      if (strange) throw notIndexed(name, strange[0]);
      const size = Math.min(Math.max(Math.trunc(limit), 1), mostRecords);
      const after = cursor === undefined ? undefined : readCursor(cursor);
      const found = [...kept.values()]
        .filter(
          (entry) =>
            isReadable(entry) && wanted.every(([property, value]) => isSame(entry.record[property], value)),
        )
        .sort((a, b) => (a.id < b.id ? 1 : -1) * (order === 'oldest' ? -1 : 1))
        .filter(({ id }) => after === undefined || (order === 'oldest' ? id > after : id < after));
      const page = found.slice(0, size);
      const next = found.length > size ? btoa(page.at(-1)!.id) : null;
      return { data: page.map(present), page: { next, limit: size } };
    },
    async delete(id) {
      return find(id) !== undefined && kept.delete(id);
    },
  };
}

function readCursor(cursor: string): string {
  const id = /^[A-Za-z0-9+/]+=*$/.test(cursor) ? atob(cursor) : '';
  if (!/^[0-9A-HJKMNP-TV-Z]{26}$/.test(id)) throw cursorInvalid();
  return id;
}

const present = ({ id, record, createdAt, updatedAt }: KeptRecord): Stored<Properties> => ({
  ...copy(record),
  id,
  createdAt,
  updatedAt,
});

/** Equal as JSON, whatever the order of properties. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), b as Record<string, unknown>];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === Object.keys(right).length &&
    left.every(([name, value]) => Object.hasOwn(right, name) && isSame(value, right[name]))
  );
}
