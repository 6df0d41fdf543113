/** What a key may be let do. A route that names none of these lets no key in. */
export const keyScopes = [
  'positions:read',
  'positions:write',
  'subjects:read',
  'subjects:write',
  'documents:read',
  'documents:write',
  'launches:read',
  'connections:read',
  'members:read',
  'modules:publish',
] as const;

export type KeyScope = (typeof keyScopes)[number];
