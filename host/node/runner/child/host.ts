import { Socket } from 'node:net';
import type { FromChild, ToChild } from '../shared/messages.ts';
import { writeLog } from './write-log.ts';

// Private copies: a module may change what everybody uses.
const { parse, stringify } = JSON;
const { nextTick, memoryUsage, cpuUsage } = globalThis.process;
const microsecondsAMilli = 1_000;

/** The line to the host: it asks over our input, we answer over our output. */
export interface Host {
  send(message: FromChild): void;
  /** Sends a message that is written down already. */
  sendText(text: string): void;
  /** Takes anything: `data` that is no JSON object is left out. */
  log(id: number | null, level: 'info' | 'warn' | 'error', message: unknown, data?: unknown): void;
  /** Calls back once all is on its way. */
  finish(done: () => void): void;
}

export function openHost({ hear, lost }: { hear(message: ToChild): void; lost(): void }): Host {
  const input = new Socket({ fd: 0, readable: true, writable: false });
  const output = new Socket({ fd: 1, readable: false, writable: true });
  let begun: string[] = [];
  let ready: string[] = [];

  const write = output.write.bind(output);
  const flush = () => {
    const text = ready.join('');
    ready = [];
    if (text !== '') write(text);
  };
  const sendText = (text: string) => {
    // What is said in one turn leaves in one piece.
    if (ready.length === 0) nextTick(flush);
    ready.push(`${text}\n`);
  };
  const answer = (message: ToChild) => {
    if (message.t !== 'ping') return hear(message);
    const { user, system } = cpuUsage();
    const cpuMs = (user + system) / microsecondsAMilli;
    sendText(stringify({ t: 'pong', n: message.n, cpuMs, bytes: memoryUsage.rss() }));
  };

  input.setEncoding('utf8');
  input.on('data', (chunk: string) => {
    const lines = chunk.split('\n');
    begun.push(lines[0]!);
    for (let at = 1; at < lines.length; at += 1) {
      const line = begun.length === 1 ? begun[0]! : begun.join('');
      begun = [lines[at]!];
      answer(parse(line) as ToChild);
    }
  });
  input.on('end', lost);
  input.on('error', lost);
  output.on('error', lost);
  return {
    send: (message) => sendText(stringify(message)),
    sendText,
    log: (id, level, message, data) => sendText(writeLog({ id, level, message }, data)),
    finish(done) {
      flush();
      write('', done);
    },
  };
}
