/** Which permissions open a service, by its name or by that of its call. Any one of them is enough to look granted. */
export const neededPermissions: Readonly<Record<string, string | Readonly<Record<string, string>>>> = {
  collections: 'collections',
  subjects: {
    get: 'subjects:read',
    current: 'subjects:write',
    describe: 'subjects:write',
    erase: 'subjects:write',
  },
  positions: 'positions:read',
  documents: { get: 'documents:read', layout: 'documents:read', delete: 'documents:write' },
  pdf: 'pdf',
  events: 'events:emit',
  jobs: 'jobs',
  grades: { post: 'grades:write', result: 'grades:read' },
  roster: 'roster:read',
  files: 'files',
  secrets: 'secrets',
  http: 'http',
  mail: 'mail:send',
};
