import { stdSerializers } from 'pino';

const longest = 16_384;

/**
 * Databases put rows and parameters into their errors; what people wrote stays out of the log. Takes whatever can be
 * thrown, and never throws itself.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (typeof error !== 'object' || error === null) return { message: toText(error) };
  try {
    const { type, message, stack, code, status } = stdSerializers.err(error as Error);
    return {
      ...writeDown('type', type),
      ...writeDown('message', message),
      ...writeDown('stack', stack),
      ...writeDown('code', code),
      ...writeDown('status', status),
    };
  } catch {
    // It is frozen, or one of its getters throws.
    return { message: toText(error) };
  }
}

function writeDown(name: string, value: unknown): Record<string, string | number> | undefined {
  if (value === undefined) return undefined;
  return { [name]: typeof value === 'number' ? value : toText(value) };
}

function toText(value: unknown): string {
  try {
    return String(value).slice(0, longest);
  } catch {
    return 'something that cannot be read';
  }
}
