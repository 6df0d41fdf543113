import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import { describeError } from './describe-error.ts';
import { readLogFacts } from './log-facts.ts';
import { writeSafely } from './write-safely.ts';

export type { Logger };

export interface LogOptions {
  readonly level: string;
  /** Short lines for a person at a terminal instead of JSON. Default false. */
  readonly pretty?: boolean;
  /** Where lines go; standard output by default. */
  readonly stream?: DestinationStream;
}

const secrets = ['authorization', 'cookie', 'set-cookie', 'password', 'token', 'secret', 'key', 'apiKey'];

/**
 * The process's log: JSON lines, with anything that could be a secret cut out two levels deep. What a stranger says goes
 * under `data`, where it can pass for nothing else, and is searched as deep again. Nothing that is logged makes it throw.
 */
export function createLog({ level, pretty = false, stream }: LogOptions): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    mixin: readLogFacts,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError },
    hooks: { logMethod: writeSafely },
    redact: {
      paths: secrets.flatMap((name) => [
        `["${name}"]`,
        `*["${name}"]`,
        `*.*["${name}"]`,
        `data.*.*["${name}"]`,
      ]),
      censor: '[redacted]',
    },
  };
  const target = pretty ? prettyStream(stream ?? process.stdout) : stream;
  return target ? pino(options, target) : pino(options);
}

/**
 * A log for lines whose facts are all our own words, numbers and ids: looking through them for secrets would cost more
 * than writing them.
 */
export const writePlainly = (log: Logger): Logger => log.child({}, { redact: [] });

function prettyStream(out: { write(line: string): unknown }): DestinationStream {
  return {
    write(line) {
      const { level, time, msg, err, ...rest } = JSON.parse(line) as Record<string, unknown>;
      const facts = Object.entries(rest)
        .map(([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
        .join('');
      const cause = err ? `\n${(err as { stack?: string }).stack ?? JSON.stringify(err)}` : '';
      const text = `${String(time).slice(11, 23)} ${String(level).padEnd(5)} ${msg ?? ''}${facts}`;
      out.write(`${showControls(text)}${showControls(cause, '\n\t')}\n`);
    },
  };
}

/** A stranger's words could move the cursor or pass for a line of their own. */
const showControls = (text: string, but = ''): string =>
  text.replace(/\p{Cc}/gu, (sign) =>
    but.includes(sign) ? sign : `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
