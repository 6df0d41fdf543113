import { members } from '../../host/demo/data/tenant.ts';
import { readConfig } from '../kernel/config/index.ts';
import { checkPort } from '../kernel/http/index.ts';
import { startDemo } from './demo.ts';
import { failWith } from './fail.ts';
import { openApp } from './open-app.ts';

/** Starts everything in this process: the web server, the work in the background and, if asked, the demo. */
export async function startServer({ demo = false }: { demo?: boolean } = {}): Promise<void> {
  try {
    await start(demo);
  } catch (error) {
    failWith(error);
  }
}

async function start(wantsDemo: boolean): Promise<void> {
  const config = readConfig(undefined, { demo: wantsDemo, operators: [members[0].email] });
  await checkPort(config);
  const { kernel, registry, app, closers } = await openApp(config);
  try {
    const listening = await app.http.listen();
    closers.push(() => listening.close());
    await app.startWork({ alone: config.databaseUrl === undefined });
    const lines = [`Console    ${config.publicUrl}/`];
    if (kernel.mail.outbox) lines.push(`Mail       ${config.publicUrl}/outbox`);
    if (config.demo) {
      const demo = await startDemo(kernel, registry, app.life);
      closers.push(() => demo.close());
      lines.push(...demo.lines);
    }
    kernel.health.markReady();
    kernel.reader.warm();
    closers.push(() => kernel.health.markStopping());
    console.log(`Inlay is ready\n${lines.map((line) => `  ${line}`).join('\n')}`);
  } catch (error) {
    await closers.stop();
    throw error;
  }
}
