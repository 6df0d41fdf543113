import { AppError } from '../../plugins/sdk/index.ts';
import { readConfig } from '../kernel/config/index.ts';
import { failWith } from './fail.ts';
import { openApp } from './open-app.ts';

/** Starts a process that only works on jobs and events; any number of them may run beside the web servers. */
export async function startWorker(): Promise<void> {
  try {
    const config = readConfig();
    if (!config.databaseUrl)
      throw new AppError(
        'worker.no_database',
        500,
        'A worker needs DATABASE_URL: the embedded database belongs to the one process that starts it.',
      );
    const { app, kernel } = await openApp(config);
    await app.startWork();
    kernel.reader.warm();
    console.log('Inlay works in the background');
  } catch (error) {
    failWith(error);
  }
}
