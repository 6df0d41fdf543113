import { refuseCall, servicePermissions } from '../../service-permissions.ts';
import { notGranted } from './refusals.ts';

type Calls = Readonly<Record<string, unknown>>;

/** Replaces what was not granted by the host's refusal. */
export function withhold<S extends object>(services: S, granted: readonly string[]): S {
  const guarded = { ...services } as Record<string, unknown>;
  for (const [name, need] of Object.entries(servicePermissions)) {
    const guard = (calls: Calls): Calls =>
      Object.fromEntries(
        Object.entries(calls).map(([call, run]) => {
          const permission = typeof need === 'string' ? need : need[call]!;
          const refuse = refuseCall(`${name}.${call}`, () => notGranted(permission));
          return [call, granted.includes(permission) ? run : refuse];
        }),
      );
    const service = guarded[name] as Calls;
    guarded[name] =
      name === 'collections'
        ? Object.fromEntries(Object.entries(service).map(([each, store]) => [each, guard(store as Calls)]))
        : guard(service);
  }
  return guarded as S;
}
