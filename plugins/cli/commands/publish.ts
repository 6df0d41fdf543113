import { setTimeout as sleep } from 'node:timers/promises';
import { readPackage } from '../../../host/node/packages/index.ts';
import { createHostClient } from '../host-client.ts';
import { CliError, type CliIo } from '../io.ts';
import { readNamed } from '../package-file.ts';
import type { CliCommand } from '../run-module.ts';
import { unnamedPublisher } from '../unnamed-publisher.ts';

/** A submission as the marketplace shows it. */
interface Submission {
  readonly id: string;
  readonly module: string;
  readonly version: string;
  readonly state: 'submitted' | 'checking' | 'rejected' | 'in_review' | 'approved' | 'yanked';
  readonly checks: readonly {
    readonly name: string;
    readonly passed: boolean;
    readonly details: readonly string[];
  }[];
  readonly reason: string | null;
}

const pollMs = 1000;

export const publish: CliCommand = {
  words: 'PACKAGE',
  options: { to: 'URL' },
  needed: ['to'],
  summary:
    'Sends a signed package to a marketplace and tells how its checks go. The API key is INLAY_API_KEY.',
  async run({ words: [name], options }, io) {
    if (!options.to) throw new CliError('Say where to: --to https://inlay.example.');
    if (!io.env.INLAY_API_KEY) {
      throw new CliError(
        'Set INLAY_API_KEY to an API key with the scope `modules:publish`; an admin makes one in the console.',
      );
    }
    const bytes = await readNamed(io.cwd, name, 'package is to be published');
    const { manifest, signatures } = await readPackage(bytes);
    if (manifest.publisher.id === unnamedPublisher.id) {
      throw new CliError(
        'manifest.json does not name its publisher yet. Write the `id` and `name` that the console shows under Modules → Publish, and pack it again.',
      );
    }
    if (signatures.length === 0) {
      throw new CliError(`${name} is not signed. Run \`inlay module sign ${name}\` first.`);
    }
    const host = createHostClient(options.to, io);
    const submission = await host.post<Submission>('/api/v1/submissions', bytes);
    io.say(`${submission.module} ${submission.version} was sent in as ${submission.id}.`);
    await follow(submission, (id) => host.get(`/api/v1/submissions/${id}`), io);
  },
};

/** Tells of each check once, until a person has the word. */
async function follow(
  first: Submission,
  fetchAgain: (id: string) => Promise<Submission>,
  { say, signal }: CliIo,
): Promise<void> {
  let submission = first;
  let told = 0;
  for (;;) {
    for (const { name, passed, details } of submission.checks.slice(told)) {
      say(`${passed ? 'ok' : 'not ok'}  ${[name, ...details].join('\n        ')}`);
    }
    told = submission.checks.length;
    if (submission.state !== 'submitted' && submission.state !== 'checking') break;
    await sleep(pollMs, undefined, { signal });
    submission = await fetchAgain(submission.id);
  }
  const { state, reason } = submission;
  if (state === 'rejected') throw new CliError(`It was rejected: ${reason ?? 'see the checks above.'}`);
  if (state === 'yanked')
    throw new CliError(`This version was withdrawn: ${reason ?? 'send in another one.'}`);
  say(
    state === 'approved'
      ? 'It is approved and offered already.'
      : 'The checks passed. A reviewer reads it next; the console shows what they decide.',
  );
}
