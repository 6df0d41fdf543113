import { isAppError } from 'inlay/sdk';

const patienceMs = 5_000;
const pauseMs = 150;

/** Looks a module up; while a new version settles in, again and again for five seconds. */
export async function whenAwake<T>(find: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + patienceMs; ; ) {
    try {
      return await find();
    } catch (error) {
      if (!isAppError(error) || error.code !== 'modules.upgrading' || Date.now() > until) throw error;
      await new Promise((wake) => setTimeout(wake, pauseMs));
    }
  }
}
