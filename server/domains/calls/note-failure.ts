import { isAppError } from 'inlay/sdk';
import type { ActiveModule } from '../modules/index.ts';
import type { CallHost } from './services.ts';

/** A call of a module; what goes wrong in it stands in the tenant's log of the module, for the admin who asks why. */
export async function noteFailure<T>(
  { moduleLogs }: Pick<CallHost, 'moduleLogs'>,
  { module: { id: module, version } }: Pick<ActiveModule, 'module'>,
  { tenantId, call }: { readonly tenantId: string; readonly call: string },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = isAppError(error) ? error.code : 'internal';
    const isFault = !isAppError(error) || error.status >= 500;
    if (isFault || code === 'modules.permission_missing') {
      const message = explainFailure(error);
      const level = isFault ? 'error' : 'warn';
      moduleLogs.write({ tenantId, module, version, level, code, message, data: { call } });
    }
    throw error;
  }
}

/** What the module itself said, where it said something: here it is read by those whom it is about. */
function explainFailure(error: unknown): string {
  const said = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return said instanceof Error ? said.message : String(said);
}
