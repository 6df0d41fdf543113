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
  documents: { get: 'documents:read', layout: 'documents:read', delete: 'documents:write' },
  files: 'files',
  pdf: 'pdf',
  events: 'events:emit',
  jobs: 'jobs',
  grades: { post: 'grades:write', result: 'grades:read' },
  roster: 'roster:read',
  secrets: 'secrets',
  http: 'http',
  mail: 'mail:send',
};
