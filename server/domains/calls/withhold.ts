import type { ModuleServices } from '../../../host/node/runner/module-runner.ts';
import { serviceNotGranted } from './errors.ts';

/** Which permission opens which service or call. */
const needs: Readonly<Record<string, Readonly<Record<string, string>> | string>> = {
  collections: 'collections',
  subjects: {
    get: 'subjects:read',
    current: 'subjects:write',
    describe: 'subjects:write',
    erase: 'subjects:write',
  },
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

/** Replaces what was not granted by a clear refusal at the time of the call. */
export function withhold(
  services: ModuleServices,
  moduleId: string,
  granted: readonly string[],
): ModuleServices {
  const closed = (permission: string) => () => Promise.reject(serviceNotGranted(moduleId, permission));
  const guarded: Record<string, unknown> = { ...services };
  for (const [name, need] of Object.entries(needs)) {
    const service = guarded[name] as Record<string, unknown>;
    if (name === 'collections') {
      if (!granted.includes('collections')) guarded[name] = refuseAll(service, closed('collections'));
      continue;
    }
    guarded[name] = Object.fromEntries(
      Object.entries(service).map(([call, run]) => {
        const permission = typeof need === 'string' ? need : need[call]!;
        return [call, granted.includes(permission) ? run : closed(permission)];
      }),
    );
  }
  return guarded as unknown as ModuleServices;
}

const refuseAll = (stores: Record<string, unknown>, refuse: () => Promise<never>) =>
  Object.fromEntries(
    Object.entries(stores).map(([name, store]) => [
      name,
      Object.fromEntries(Object.keys(store as object).map((call) => [call, refuse])),
    ]),
  );
