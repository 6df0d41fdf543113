import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ApiRefusal, type ApiVisitor, type VisitOptions, visitApi } from './visit-api.ts';

const run = promisify(execFile);

export interface PublishOptions {
  /** Address of Inlay as this process reaches it. */
  readonly url: string;
  /** The `inlay` program, as a module author has it. */
  readonly program: string;
  /** The module's sources. */
  readonly module: string;
  /** Who makes modules, and the names under which they do. */
  readonly publisher: Pick<VisitOptions, 'email' | 'password'> & {
    readonly id: string;
    readonly name: string;
  };
  /** Who reads what publishers send in. */
  readonly operator: Pick<VisitOptions, 'email' | 'password'>;
  readonly signal: AbortSignal;
}

type Submissions = readonly { readonly id: string; readonly publisher: string; readonly state: string }[];

/**
 * Brings a module into the catalogue by the road that every stranger has: a key of their own, the commands of
 * `inlay module`, and a reviewer's yes. What an earlier start has done is left as it is.
 */
export async function publishModule(options: PublishOptions): Promise<void> {
  const { url, publisher, operator, signal } = options;
  const author = await visitApi({ url, signal, ...publisher });
  const sent = await author.get<Submissions>('/submissions');
  if (!sent.some(({ state }) => state !== 'rejected')) await sendIn(author, options);
  await author.signOut();

  const reviewer = await visitApi({ url, signal, ...operator });
  for (const { id, publisher: by, state } of await reviewer.get<Submissions>('/review'))
    if (by === publisher.id && state === 'in_review')
      await reviewer.post(`/review/${id}/approve`, { rollout: 100 });
  await reviewer.signOut();
}

async function sendIn(
  author: ApiVisitor,
  { url, program, module, publisher: { id, name }, signal }: PublishOptions,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'inlay-publisher-'));
  const inlay = async (args: readonly string[], env: Record<string, string> = {}) =>
    (
      await run(process.execPath, [program, 'module', ...args], {
        cwd: folder,
        signal,
        env,
      })
    ).stdout;
  try {
    await author.post('/publishers', { id, name }).catch((error: unknown) => {
      // An earlier start may have ended after it.
      if (!(error instanceof ApiRefusal && error.status === 409)) throw error;
    });
    const publicKey = find(/Public key:\s+(\S+)/, await inlay(['keygen', 'publisher.key']));
    await author.post(`/publishers/${id}/keys`, { publicKey });
    const file = find(/^(\S+\.inlay\.tgz):/m, await inlay(['pack', module, '--out', folder]));
    await inlay(['sign', file, '--key', 'publisher.key']);
    const scopes = ['modules:publish'];
    const { key } = await author.post<{ key: string }>('/api-keys', { name: 'Publishing', scopes });
    await inlay(['publish', file, '--to', url], { INLAY_API_KEY: key });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function find(pattern: RegExp, text: string): string {
  const [, found] = pattern.exec(text) ?? [];
  if (found === undefined) throw new Error(`${pattern} is not in: ${text}`);
  return found;
}
