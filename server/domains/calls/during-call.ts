import type { ModuleServices } from '../../../host/node/runner/module-runner.ts';
import type { ActiveModule } from '../modules/index.ts';
import { type CallHost, type CallScope, createServices } from './services.ts';

/** Calls a module with its services. What they still wait for when the call is over, they stop waiting for. */
export async function duringCall<T>(
  host: CallHost,
  active: ActiveModule,
  scope: CallScope,
  call: (services: ModuleServices) => Promise<T>,
): Promise<T> {
  const over = new AbortController();
  const signal = scope.signal ? AbortSignal.any([scope.signal, over.signal]) : over.signal;
  try {
    return await call(createServices(host, active, { ...scope, signal }));
  } finally {
    over.abort();
  }
}
