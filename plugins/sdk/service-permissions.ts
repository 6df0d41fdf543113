/**
 * Which permission opens which service, or which call of it. What is not named here is everybody's. Not part of
 * `inlay/sdk`: the host withholds by it, and `inlay module check` looks by it.
 */
export const servicePermissions: Readonly<Record<string, string | Readonly<Record<string, string>>>> = {
  collections: 'collections',
  subjects: {
    get: 'subjects:read',
    current: 'subjects:write',
    describe: 'subjects:write',
    erase: 'subjects:write',
  },
  members: 'members:read',
  positions: 'positions:read',
  documents: {
    get: 'documents:read',
    layout: 'documents:read',
    conceal: 'documents:write',
    delete: 'documents:write',
  },
  files: 'files',
  pdf: 'pdf',
  events: 'events:emit',
  jobs: 'jobs',
  grades: { post: 'grades:write', result: 'grades:read' },
  roster: 'roster:read',
  secrets: 'secrets',
  ai: 'ai',
  http: 'http',
  mail: 'mail:send',
  search: {
    ingest: 'search',
    ingestPage: 'search:web',
    find: 'search',
    remove: 'search',
    removeCollection: 'search',
    list: 'search',
    status: 'search',
  },
};

/** Services that give their answer in parts: what they are called by gives the parts, and not a promise. */
export const streamedServices: ReadonlySet<string> = new Set(['ai.stream']);

/** What stands in for a service that was not granted: it fails where the service itself would. */
export const refuseCall = (path: string, refusal: () => Error): (() => unknown) =>
  streamedServices.has(path) ? () => failingStream(refusal) : () => Promise.reject(refusal());

// biome-ignore lint/correctness/useYield: its first part is an error.
async function* failingStream(refusal: () => Error): AsyncGenerator<never, void> {
  throw refusal();
}
