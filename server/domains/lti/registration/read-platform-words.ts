import type { OutletAnswer } from '../../../kernel/fetch/index.ts';
import { readJsonObject } from './read-json.ts';

const longest = 400;
const telling = ['error', 'error_description', 'message', 'detail', 'title', 'errors'];

/**
 * What an LMS said with a refusal, as one line of text: RFC 7591 §3.2.2 in the best case, a page of HTML in the
 * worst.
 */
export function readPlatformWords({ status, text }: Pick<OutletAnswer, 'status' | 'text'>): string {
  const given = readJsonObject(text);
  const parts = given
    ? telling.map((name) => given[name]).filter((value) => value !== undefined && value !== null)
    : [];
  const words =
    parts.length > 0
      ? parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(': ')
      : text.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ').replaceAll(/<[^>]*>/g, ' ');
  const line = words
    .toWellFormed()
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, longest);
  return line === '' ? `HTTP ${status}` : `HTTP ${status}: ${line}`;
}
