const { stringify } = JSON;
const longestMessage = 4_096;
/** More is not kept anywhere. */
const longestData = 16_384;

interface Line {
  readonly id: number | null;
  readonly level: 'info' | 'warn' | 'error';
  readonly message: unknown;
}

/** Writes a line of the module's log down, whatever it logs: of data that is too much, only how much it was. */
export function writeLog({ id, level, message }: Line, data: unknown): string {
  const head = stringify({ t: 'log', id, level, message: toText(message).slice(0, longestMessage) });
  const text = writeData(data);
  return text === undefined ? head : `${head.slice(0, -1)},"data":${text}}`;
}

/** Undefined for what is no JSON object. */
function writeData(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  try {
    const text = stringify(data);
    if (text?.[0] !== '{') return undefined;
    return text.length > longestData ? `{"omitted":"too large","characters":${text.length}}` : text;
  } catch {
    // It contains itself, or a getter or `toJSON` of it throws.
    return undefined;
  }
}

function toText(value: unknown): string {
  try {
    return String(value);
  } catch {
    return 'a message that cannot be read';
  }
}
