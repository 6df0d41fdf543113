/** One line of what somebody wrote as the addresses of their site. */
export interface OriginLine {
  readonly written: string;
  /** As browsers send it: scheme, host and port; undefined where the line is not an address. */
  readonly origin: string | undefined;
  /** Key of the text that says what is wrong. */
  readonly fault: 'origins.wildcard' | 'origins.scheme' | 'origins.notAnAddress' | undefined;
}

export const maxOrigins = 50;

/** The form that the server takes. */
const accepted = /^https?:\/\/[a-z0-9.-]+(:[0-9]{1,5})?$/;

/** Reads one address a line, and puts each into the form that browsers send; empty lines are left out. */
export function readOrigins(text: string): OriginLine[] {
  return text
    .split(/[\n,;]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map(readLine);
}

/** The addresses without repeats; undefined where a line is wrong or there is none. */
export function pickOrigins(lines: readonly OriginLine[]): string[] | undefined {
  const origins = lines.map(({ origin }) => origin);
  if (origins.length === 0 || origins.includes(undefined)) return undefined;
  return [...new Set(origins as string[])];
}

/** Key of the text that says what is wrong with the whole; undefined where it can be sent. */
export function findOriginsFault(lines: readonly OriginLine[]): string | undefined {
  if (lines.length === 0) return 'origins.missing';
  return pickOrigins(lines) && lines.length <= maxOrigins ? undefined : 'origins.someWrong';
}

function readLine(written: string): OriginLine {
  const wrong = (fault: NonNullable<OriginLine['fault']>): OriginLine => ({
    written,
    origin: undefined,
    fault,
  });
  if (written.includes('*')) return wrong('origins.wildcard');
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(written)?.[1]?.toLowerCase();
  if (scheme && scheme !== 'http' && scheme !== 'https') return wrong('origins.scheme');
  const url = parse(scheme ? written : `${isOwnMachine.test(written) ? 'http' : 'https'}://${written}`);
  const isAddress = url && accepted.test(url.origin) && (scheme || looksLikeHost(url.hostname));
  return isAddress ? { written, origin: url.origin, fault: undefined } : wrong('origins.notAnAddress');
}

/** Where people try things out, there is rarely TLS. */
const isOwnMachine = /^(localhost|127\.0\.0\.1)(:|\/|$)/i;

/** Without a scheme a word alone is more likely a slip than a host. */
const looksLikeHost = (host: string): boolean => host.includes('.') || host === 'localhost';

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
