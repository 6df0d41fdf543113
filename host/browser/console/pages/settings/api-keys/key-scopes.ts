import type { KeyScope } from '../../../../api/api-types.ts';

/** What a key can be let do, by what it is about. Each scope has a sentence of its own: `keys.scope.<scope>`. */
export const scopeGroups = [
  { name: 'positions', scopes: ['positions:read', 'positions:write'] },
  { name: 'candidates', scopes: ['subjects:read', 'subjects:write'] },
  { name: 'documents', scopes: ['documents:read', 'documents:write'] },
  { name: 'modules', scopes: ['modules:publish'] },
  { name: 'organisation', scopes: ['launches:read', 'connections:read', 'members:read'] },
] as const satisfies readonly { readonly name: string; readonly scopes: readonly KeyScope[] }[];

const requests: readonly (readonly [KeyScope, string])[] = [
  ['positions:read', 'positions'],
  ['subjects:read', 'subjects'],
  ['launches:read', 'launches'],
  ['connections:read', 'connections'],
  ['members:read', 'members'],
  ['modules:publish', 'submissions'],
];

/** A first request that this key may send, as one types it into a terminal. */
export function writeExample(origin: string, key: string, scopes: readonly KeyScope[]): string {
  const bearer = `-H 'Authorization: Bearer ${key}'`;
  const [, list] = requests.find(([scope]) => scopes.includes(scope)) ?? [];
  if (list) return `curl ${bearer} \\\n  ${origin}/api/v1/${list}`;
  if (scopes.includes('positions:write')) {
    const body = `-H 'Content-Type: application/json' -d '{"title":"Nurse","description":"…"}'`;
    return `curl ${bearer} \\\n  ${body} \\\n  ${origin}/api/v1/positions`;
  }
  const path = scopes.some((scope) => scope.startsWith('documents:')) ? 'documents' : 'subjects';
  const method = scopes.includes(`${path}:read`) ? '' : '-X DELETE ';
  return `curl ${method}${bearer} \\\n  ${origin}/api/v1/${path}/ID`;
}
