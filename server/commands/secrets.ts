import { counterSignAgain, rotateMarketplaceKey } from '../../marketplace/server/publishing/index.ts';
import { type Resealed, resealAll } from '../domains/sealed/index.ts';
import { createSigningKeys } from '../domains/signing-keys/index.ts';
import { readConfig } from '../kernel/config/index.ts';
import { openSealer } from '../kernel/crypto/index.ts';
import { migrate } from '../kernel/db/index.ts';
import { type Kernel, openKernel } from '../kernel/kernel.ts';
import { createLog } from '../kernel/log/index.ts';
import type { CommandIo } from './module-commands.ts';
import { migrationsDir } from './open-app.ts';

/** Seals what earlier secrets sealed with today's INLAY_SECRET. Exit code 1 when something cannot be read. */
export async function runSecrets(args: readonly string[], io: CommandIo): Promise<number> {
  if (args.join(' ') !== 'rotate') {
    io.stderr('Usage: inlay secrets rotate\n');
    return 2;
  }
  return withKernel(async ({ db, config }) => {
    const done = await resealAll(db, openSealer(config));
    for (const each of done) io.stdout(`${describe(each)}\n`);
    if (done.every(({ unreadable }) => unreadable === 0)) {
      io.stdout('All is sealed with INLAY_SECRET. In a quarter of an hour INLAY_SECRET_PREVIOUS can go.\n');
      return 0;
    }
    io.stderr(
      'Some of it cannot be read. Put the secret that sealed it into INLAY_SECRET_PREVIOUS, and repeat.\n',
    );
    return 1;
  });
}

const describe = ({ table, column, renewed, current, unreadable }: Resealed) =>
  `${`${table}.${column}`.padEnd(36)} ${renewed} sealed anew, ${current} were current, ${unreadable} cannot be read`;

const keysUsage = `Usage: inlay keys rotate [--now]
       inlay keys rotate --marketplace [--revoke]
`;

/** Makes a new key: for launches, access tokens and messages to an LMS, or the one that packages are counter-signed with. */
export async function runKeys(args: readonly string[], io: CommandIo): Promise<number> {
  switch (args.join(' ')) {
    case 'rotate':
      return withKernel((kernel) => rotateSigningKey(kernel, 600, io));
    case 'rotate --now':
      return withKernel((kernel) => rotateSigningKey(kernel, 0, io));
    case 'rotate --marketplace':
      return withKernel((kernel) => rotateMarketplace(kernel, false, io));
    case 'rotate --marketplace --revoke':
      return withKernel((kernel) => rotateMarketplace(kernel, true, io));
    default:
      io.stderr(keysUsage);
      return 2;
  }
}

async function rotateSigningKey(
  { db, config }: Kernel,
  afterSeconds: number,
  io: CommandIo,
): Promise<number> {
  await createSigningKeys({ db, config }).rotate({ afterSeconds });
  io.stdout(
    afterSeconds === 0
      ? 'A new key signs from now on; running processes take it up within a minute.\n'
      : 'A new key is shown from now on and signs in 10 minutes.\n',
  );
  io.stdout('The one before is shown for a day more, so that what it signed stays good.\n');
  return 0;
}

async function rotateMarketplace(kernel: Kernel, revoke: boolean, io: CommandIo): Promise<number> {
  const before = await rotateMarketplaceKey(kernel, { revoke });
  io.stdout('Packages are counter-signed with a new key from now on.\n');
  if (!before) return 0;
  if (!revoke) {
    io.stdout(`What the key before, ${before}, signed stays good.\n`);
    return 0;
  }
  const { signed, refused } = await counterSignAgain(kernel);
  io.stdout(`The key before, ${before}, is good for nothing any more. Packages signed anew: ${signed}.\n`);
  if (refused.length === 0) return 0;
  io.stderr(
    `These hold other contents than were let in, and are refused from now on: ${refused.join(', ')}.\n`,
  );
  return 1;
}

async function withKernel(work: (kernel: Kernel) => Promise<number>): Promise<number> {
  const kernel = await openKernel(readConfig(), createLog({ level: 'warn' }));
  try {
    await migrate(kernel.db, migrationsDir);
    return await work(kernel);
  } finally {
    await kernel.close();
  }
}
