// A process that is no longer ours: it speaks the host's language and says whatever it likes. Run in place of the
// runner's own program, it shows what the host believes.
import { createInterface } from 'node:readline';

interface Asked {
  readonly t: string;
  readonly id: number;
  readonly n: number;
  readonly input?: { readonly name: string };
}

const write = (text: string) => process.stdout.write(text);
const say = (message: object) => write(`${JSON.stringify(message)}\n`);
const service = (id: number, path: string, more: object = {}) =>
  say({ t: 'service', id, n: 1, path, args: [], ...more });
const error = (id: number, facts: object) => say({ t: 'error', id, error: facts });

const tricks: Readonly<Record<string, (id: number) => void>> = {
  'talk rubbish': () => write('rubbish\n'),
  'never end a line': () => {
    const chunk = 'x'.repeat(1024 * 1024);
    for (let count = 0; count < 32; count += 1) write(chunk);
  },
  'say what nobody understands': () => say({ t: 'command', run: 'all' }),
  'name a tenant': (id) => service(id, 'collections.records.create', { tenantId: 'somebody-else' }),
  'name another call': (id) => service(id + 1, 'collections.records.create'),
  'answer another call': (id) => say({ t: 'result', id: id + 1, value: 1 }),
  'answer twice': (id) => {
    say({ t: 'result', id, value: 1 });
    say({ t: 'result', id, value: 2 });
  },
  'ask for a service that is not there': (id) => service(id, 'payments.charge'),
  'ask for a constructor': (id) => service(id, 'collections.constructor.constructor'),
  'ask for a prototype': (id) => service(id, '__proto__.toString'),
  'call what is data': (id) => service(id, 'settings.word'),
  'nest arguments deep': (id) =>
    write(
      `{"t":"service","id":${id},"n":1,"path":"collections.records.create","args":[${'['.repeat(500)}${']'.repeat(500)}]}\n`,
    ),
  'nest arguments again and again': (id) => {
    const deep = `${'['.repeat(500)}${']'.repeat(500)}`;
    for (let n = 1; n <= 200; n += 1)
      write(`{"t":"service","id":${id},"n":${n},"path":"collections.records.create","args":[${deep}]}\n`);
  },
  'answer a ping that was not sent': () => say({ t: 'pong', n: 4_000, cpuMs: 0, bytes: 0 }),
  'answer with too much': (id) => say({ t: 'result', id, value: 'x'.repeat(5 * 1024 * 1024) }),
  'fail with too much': (id) =>
    error(id, { kind: 'app', code: 'a.b', status: 400, message: 'x', data: { x: 'x'.repeat(1024 * 1024) } }),
  'answer with too many values': (id) =>
    write(`{"t":"result","id":${id},"value":[${'[],'.repeat(300_000)}1]}\n`),
  'answer too deep': (id) =>
    write(`{"t":"result","id":${id},"value":${'['.repeat(5_000)}${']'.repeat(5_000)}}\n`),
  'answer with a prototype': (id) =>
    write(
      `{"t":"result","id":${id},"value":{"kept":1,"\\u005f_proto__":{"isAdmin":true},"__proto__":{"isAdmin":true}}}\n`,
    ),
  'make a status up': (id) => error(id, { kind: 'app', code: 'a.b', status: 200, message: 'fine' }),
  'use a name of the host': (id) =>
    error(id, { kind: 'app', code: 'modules.quarantined', status: 503, message: 'x' }),
  'blame a service that was not asked': (id) => error(id, { kind: 'service', n: 77 }),
  'report progress without a job': (id) => say({ t: 'progress', id, n: 1, fraction: 0.5, step: 'x' }),
  'flood the log': () => {
    const line = `${JSON.stringify({ t: 'log', id: null, level: 'error', message: 'x'.repeat(8_000) })}\n`;
    for (let count = 0; count < 2_000; count += 1) write(line);
  },
  'flood the errors': () => {
    for (let count = 0; count < 32; count += 1) process.stderr.write('x'.repeat(1024 * 1024));
  },
  'haunt calls that are over': (id) => {
    for (let count = 0; count < 3_000; count += 1)
      service(id - 1, 'collections.records.create', { n: count + 1 });
  },
  'answer well': (id) => say({ t: 'result', id, value: 'well' }),
  // Leaves time for what came with it.
  exit: () => setTimeout(() => process.exit(3), 50),
  wait: () => {},
};

let isDeaf = false;
process.stdin.on('end', () => isDeaf || process.exit(0));
setInterval(() => {}, 60_000);
createInterface({ input: process.stdin }).on('line', (line) => {
  const { t, id, n, input } = JSON.parse(line) as Asked;
  if (t === 'init') say({ t: 'ready' });
  if (t === 'ping') say({ t: 'pong', n, cpuMs: 0, bytes: 0 });
  if (t !== 'call') return;
  if (input!.name === 'ignore the end') isDeaf = true;
  (tricks[input!.name] ?? tricks['answer well'])!(id);
});
