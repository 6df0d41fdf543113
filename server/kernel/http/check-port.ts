import { createServer } from 'node:net';
import type { Config } from '../config/index.ts';
import { explainListenError } from './http.ts';

/** Fails at once, with the same sentence as `listen()`, where a port cannot be had: before anything slow begins. */
export async function checkPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => reject(explainListenError(error, host, port)));
    probe.listen(port, host, resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}
