import type { ModuleServices } from '../../../host/node/runner/module-runner.ts';
import { refuseCall, servicePermissions } from '../../../plugins/sdk/service-permissions.ts';
import { serviceNotGranted } from './errors.ts';

/** Replaces what was not granted by a clear refusal at the time of the call. */
export function withhold(
  services: ModuleServices,
  moduleId: string,
  granted: readonly string[],
): ModuleServices {
  const guarded: Record<string, unknown> = { ...services };
  for (const [name, need] of Object.entries(servicePermissions)) {
    const service = guarded[name] as Record<string, unknown>;
    if (name === 'collections') {
      const refuse = () => Promise.reject(serviceNotGranted(moduleId, 'collections'));
      if (!granted.includes('collections')) guarded[name] = refuseAll(service, refuse);
      continue;
    }
    guarded[name] = Object.fromEntries(
      Object.entries(service).map(([call, run]) => {
        const permission = typeof need === 'string' ? need : need[call]!;
        const refuse = refuseCall(`${name}.${call}`, () => serviceNotGranted(moduleId, permission));
        return [call, granted.includes(permission) ? run : refuse];
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
