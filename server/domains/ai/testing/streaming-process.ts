import { createBus } from '../../../kernel/bus/index.ts';
import { readConfig } from '../../../kernel/config/index.ts';
import { openDatabase } from '../../../kernel/db/index.ts';
import { createLog } from '../../../kernel/log/index.ts';
import { createGateway } from '../gateway/gateway.ts';

// A server that asks several questions at once and is killed while the answers come. Tells of each first piece.
const { tenantId, count, databaseUrl } = JSON.parse(process.argv[2]!) as {
  tenantId: string;
  count: number;
  databaseUrl: string;
};
const log = createLog({ level: 'silent' });
const db = await openDatabase({ url: databaseUrl, log });
const config = readConfig({
  NODE_ENV: 'test',
  INLAY_SECRET: 'a secret for tests, thirty-two and more',
  DATABASE_URL: databaseUrl,
});
const gateway = createGateway({ db, config, log, bus: await createBus({ log }) });
await Promise.all(
  Array.from({ length: count }, async (_, index) => {
    const messages = [{ role: 'user', content: `Question ${index}` }] as const;
    for await (const piece of gateway.stream({ tenantId, module: 'coach', model: 'fast', messages }))
      if (piece.type === 'done') process.send!('done');
      else process.send!('piece');
  }),
);
