import { isAppError } from 'inlay/sdk/web';
import type { Installation } from '../../../api/api-types.ts';
import { findInstallation } from '../../../api/module-calls.ts';
import { isMoving } from './module-state.ts';

const lookEvery = 1000;

/**
 * Follows what is being done with an installation to its end, however long that takes; a look that does not come
 * through is repeated. Undefined once there is no such installation any more.
 * @param onLook Hears of each step.
 * @param isWanted Says whether anybody still waits; where not, it ends as it stands.
 */
export async function settle(
  begun: Installation,
  onLook: (now: Installation) => void,
  isWanted: () => boolean,
): Promise<Installation | undefined> {
  let now = begun;
  onLook(now);
  while (isMoving(now) && isWanted()) {
    await new Promise((resolve) => setTimeout(resolve, lookEvery));
    try {
      now = await findInstallation(begun.id);
      onLook(now);
    } catch (error) {
      if (isAppError(error) && error.status === 404) return undefined;
      if (isAppError(error) && error.status === 401) throw error;
    }
  }
  return now;
}
