import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { listMissing, type Started, startBucket, startPostgres, startRedis } from './services/services.ts';

// The whole suite against a real PostgreSQL and Redis, started on free ports and thrown away afterwards.
const packages = listMissing();
if (packages.length > 0) {
  const install = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.env.CI === 'true' && process.getuid?.() === 0) {
    console.log(`Installing ${packages.join(' and ')} …`);
    spawnSync('sh', ['-c', install], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const missing = listMissing();
  if (missing.length > 0) {
    console.error(`This needs ${missing.join(' and ')}. On Debian: sudo sh -c '${install}'`);
    process.exit(1);
  }
}

const started: Started[] = [];
async function stopAll() {
  await Promise.all(started.splice(0).map((service) => service.stop()));
}

let code = 1;
try {
  started.push(await startPostgres(), await startRedis());
  const bucket = process.env.S3_BUCKET ? undefined : await startBucket();
  if (bucket) started.push(bucket);
  else if (!process.env.S3_BUCKET)
    console.log('No minio on the PATH and no S3_BUCKET: files are tested on the disk.');
  const env = Object.assign({}, process.env, ...started.map((service) => service.env)) as NodeJS.ProcessEnv;
  console.log(`Testing with ${started.flatMap((service) => Object.keys(service.env)).join(', ')}.`);
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./test.ts', import.meta.url)), ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      env,
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 1)));
} finally {
  await stopAll();
}
process.exit(code);
