import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js';
import { findDates } from '../dates/find-dates.ts';
import type { Line } from '../text/lines.ts';
import { joinSpans, type Span, slice } from '../text/span.ts';

const digits = /(?:\(?\+\s?\d{1,3}\)?|\(\d{1,5}\)|\b\d)[\d\s().\-–/]{5,22}\d(?:\s?(?:x|ext\.?)\s?\d{1,5})?/g;
// Bounded, because each would look through a word without end from each of its letters.
const addresses = /(?:https?:\/\/|www\.)\S+|\S{1,64}@\S+|\p{L}{1,60}-\d+\S*/gu;

/** The first telephone number, as printed; surer when its country's numbering plan knows it. */
export function findPhone(
  lines: readonly Line[],
  country: string | undefined,
): (Span & { confidence: number }) | undefined {
  let best: (Span & { confidence: number }) | undefined;
  for (const [i, single] of lines.entries()) {
    const line = joinDigits(single, lines[i + 1]);
    // Numbers inside addresses are no telephone numbers.
    const rest = line.text.replace(addresses, (part) => ' '.repeat(part.length));
    for (const match of rest.matchAll(digits)) {
      const text = match[0].trim();
      const count = text.replace(/\D/g, '').length;
      if (count < 7 || count > 15 || findDates(text).some((date) => date.to - date.from > 6)) continue;
      if (/^\d{4}\s?[-–]\s?\d{4}$/.test(text) || /^\d{1,2}[./]\d{1,2}[./]\d{4}$/.test(text)) continue;
      const confidence = rate(text, country, line.text);
      if (confidence > (best?.confidence ?? 0.3)) {
        best = { ...slice(line, match.index, match.index + match[0].length), confidence };
      }
    }
  }
  return best;
}

/** A number whose last digits a narrow column put on the next line. */
function joinDigits(line: Line, next: Line | undefined): Span & Pick<Line, 'text'> {
  const below = next && next.block === line.block && next.row !== line.row && (next.gap ?? 9) < 0.8;
  if (!below || !/^[\d ]{2,9}$/.test(next.text) || !/[+(]?\d[\d\s().\-–/]{5,20}\d$/.test(line.text))
    return line;
  return joinSpans([line, next]);
}

function rate(text: string, country: string | undefined, line: string): number {
  const parsed = parsePhoneNumberFromString(text, country as CountryCode | undefined);
  const named =
    /\b(?:tel|phone|mobile|mobil|cell|handy|telefon|telefono|teléfono|móvil|téléphone|tél)\b|电话|手机/i.test(
      line,
    );
  if (parsed?.isValid()) return 0.98;
  if (parsed?.isPossible() || named) return 0.85;
  return /^[+(]|[\s.-]/.test(text) ? 0.7 : 0.4;
}
