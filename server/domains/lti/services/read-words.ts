import type { OutletAnswer } from '../../../kernel/fetch/index.ts';
import type { PlatformWords } from './errors.ts';

const longest = 300;
/** Some platforms say the whole request again: an assertion or a token is not kept. */
const tokenLike = /[\w-]{16,}\.[\w-]{16,}\.[\w-]*/g;

/** What a platform said, for the admin who asks why: the sentences of its JSON, or its text without markup. */
export function readWords({ status, text }: Pick<OutletAnswer, 'status' | 'text'>): PlatformWords {
  const said = (readSentences(text) ?? text.replaceAll(/<(style|script)[\s\S]*?<\/\1>|<[^>]*>/g, ' '))
    .replaceAll(tokenLike, '…')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longest);
  return { httpStatus: status, ...(said !== '' && { said }) };
}

/** RFC 6749 §5.2, and the forms that Canvas, Moodle and Brightspace answer in. */
function readSentences(text: string): string | undefined {
  const body = readJson(text);
  if (typeof body !== 'object' || body === null) return undefined;
  const { error, error_description, message, reason, detail, title, errors } = body as Record<
    string,
    unknown
  >;
  const listed = Array.isArray(errors)
    ? errors.map((each) => (each as { message?: unknown } | null)?.message ?? each)
    : [(errors as { message?: unknown } | undefined)?.message];
  const sentences = [error, error_description, message, reason, title, detail, ...listed];
  const told = sentences.filter((each) => typeof each === 'string' && each !== '');
  return told.length > 0 ? [...new Set(told)].join(': ') : undefined;
}

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
