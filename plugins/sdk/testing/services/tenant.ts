import type { DocumentLayout } from '../../document.ts';
import type { StoredFile } from '../../files.ts';
import type { Score } from '../../lms.ts';
import type { OutgoingMail } from '../../outside.ts';
import type { Json } from '../../schema.ts';
import type { DocumentFacts, InlayEvent, JobFacts, Position, Subject } from '../../services.ts';
import type { SearchEntry } from './search.ts';

/** A record as it lies in a collection of a test. */
export interface KeptRecord {
  readonly id: string;
  readonly record: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A job that was started, with what it was started with. */
export interface StartedJob {
  readonly input: Json;
  readonly key: string | undefined;
  readonly subjectId: string | null;
  facts: JobFacts;
}

/** Everything that one tenant of a test has. */
export interface Tenant {
  /** Milliseconds since 1970. */
  now: number;
  readonly subjects: Map<string, Subject>;
  readonly positions: Map<string, Position & { readonly public: boolean; readonly state: 'open' | 'closed' }>;
  readonly documents: Map<string, DocumentFacts & { readonly layout: DocumentLayout }>;
  /** Ids of documents that members are not shown. */
  readonly concealed: Set<string>;
  /** E-mail addresses of the members, by id; null where a member has none. */
  readonly members: Map<string, string | null>;
  readonly memberNames: Map<string, string>;
  readonly collections: Map<string, Map<string, KeptRecord>>;
  readonly files: Map<string, StoredFile & { readonly base64: string }>;
  /** What is searched, by collection and key. */
  readonly search: Map<string, Map<string, SearchEntry>>;
  readonly jobs: StartedJob[];
  readonly events: InlayEvent[];
  readonly mails: (OutgoingMail & { readonly address: string })[];
  readonly scores: (Omit<Score, 'subjectId'> & { readonly subjectId: string | null })[];
  readonly logs: {
    readonly level: 'info' | 'warn' | 'error';
    readonly message: string;
    readonly data: Json;
  }[];
  /** The subject that a launch came to have. */
  readonly launchSubjects: Map<string, string>;
}

/** A tenant in which nothing has happened yet. */
export const createTenant = (now: Date): Tenant => ({
  now: now.getTime(),
  subjects: new Map(),
  positions: new Map(),
  documents: new Map(),
  concealed: new Set(),
  members: new Map(),
  memberNames: new Map(),
  collections: new Map(),
  files: new Map(),
  search: new Map(),
  jobs: [],
  events: [],
  mails: [],
  scores: [],
  logs: [],
  launchSubjects: new Map(),
});

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
let count = 0;

/** A ULID: sortable by the time of the test, and the same order each time. */
export function createId(tenant: Pick<Tenant, 'now'>): string {
  count += 1;
  const write = (value: number, length: number) => {
    let text = '';
    for (let rest = value; text.length < length; rest = Math.floor(rest / 32))
      text = alphabet[rest % 32] + text;
    return text;
  };
  return write(tenant.now, 10) + write(count, 16);
}

/** The time of a test, as the host writes times. */
export const stamp = ({ now }: Pick<Tenant, 'now'>): string => new Date(now).toISOString();

/** As JSON has it: what goes in and what comes out are never the same object. */
export const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Takes out of the search what is about a person or a document that is gone. */
export function forgetSearched(tenant: Tenant, isGone: (facts: SearchEntry['facts']) => boolean): void {
  for (const documents of tenant.search.values())
    for (const [key, { facts }] of documents) if (isGone(facts)) documents.delete(key);
}

/** Takes a person out with everything of theirs. */
export function eraseSubject(
  tenant: Tenant,
  id: string,
  subjectOf: (collection: string) => string | null,
): void {
  tenant.subjects.delete(id);
  for (const [name, records] of tenant.collections) {
    const property = subjectOf(name);
    for (const [key, { record }] of records) if (property && record[property] === id) records.delete(key);
  }
  for (const kept of [tenant.documents, tenant.files])
    for (const [key, { subjectId }] of kept) if (subjectId === id) kept.delete(key);
  forgetSearched(tenant, ({ subjectId }) => subjectId === id);
  const others = tenant.jobs.filter(({ subjectId }) => subjectId !== id);
  tenant.jobs.splice(0, tenant.jobs.length, ...others);
}
