import type { Static } from 'typebox';
import type { Location } from '../../../shared/profile.ts';
import { titleScore } from '../entries/classify.ts';
import { matchSectionName } from '../sections/match-name.ts';
import { fold } from '../text/fold.ts';
import { type Draft, found } from '../text/found.ts';
import type { Line } from '../text/lines.ts';
import { joinSpans, type Span, slice, split, trimSpan } from '../text/span.ts';
import { languageNames } from '../vocabulary/language-names.ts';
import { findCountry, isCity, isRegion } from './places.ts';

const languages = new Set(Object.values(languageNames).flat());
const label =
  /^(?:address|location|adresse|anschrift|wohnort|ort|dirección|direccion|ubicación|ubicacion|residencia|lieu|ville|domicilio|地址|现居地|所在地|居住地|住址)\s*[:：]\s*/iu;
const street =
  /\b(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|way|square|plaza|suite|apt|calle|avda|avenida|paseo|rue|allée|chemin|piso)\b\.?|(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|damm)(?=\s*\d|\b)|(?:^|\s)(?:c\/|str\.|cl\.|av\.)\s?(?=\p{L})|[路街号]/iu;
const postal =
  /\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|(?:D-|CH-|A-|F-|E-)?\d{4,6}(?:-\d{4})?)\b/;

/** Where the person lives, out of the lines around the name and the contact details. */
export function findLocation(
  lines: readonly Line[],
  near: (line: Line) => boolean,
): Draft<Static<typeof Location>> | undefined {
  let best: { parts: readonly Span[]; score: number } | undefined;
  candidates(lines).forEach(({ span, line }) => {
    const parts = split(span, /\s*[,，]\s*|\s{2,}/gu);
    const score = rate(span, parts) - (near(line) ? 0 : 1);
    if (score > (best?.score ?? 0.9)) best = { parts, score };
  });
  return best && toLocation(best.parts, Math.min(0.95, 0.4 + best.score * 0.15));
}

const contactLabel =
  /^(?:tel|phone|mobile|cell|e-?mail|web|fax|handy|telefon|telefono|móvil|linkedin|github|geb)/i;

// Mail addresses, numbers and links part what stands beside them as bars do.
const parting =
  /\s*[|•·‖]\s*|\s+[–—-]\s+|\s{3,}|\s*(?:\S{1,64}@\S+|\+?\(?\d[\d\s()./-]{6,20}\d(?!\S)|(?:https?:\/\/|www\.)\S+|\b[\w-]+\.\w{2,}\/\S+)\s*/gu;

function candidates(lines: readonly Line[]): { span: Span; line: Line }[] {
  return lines.flatMap((line, i) => {
    if (label.test(`${line.text}:`) && line.text.length < 24 && !/[:：]/.test(line.text)) return [];
    const marked = label.exec(line.text);
    const whole = marked ? slice(line, marked[0].length) : slice(line, 0);
    const pieces = split(whole, parting).map((span) =>
      trimSpan(span, /^[^\p{L}\p{N}]+/u, /[^\p{L}\p{N})]+$/u),
    );
    const spans = pieces.map((span) => ({ span, line }));
    // An address in a narrow column goes on in the next lines.
    const following: Span[] = [whole];
    for (const next of lines.slice(i + 1, i + 4)) {
      const close =
        next.block === line.block &&
        Math.abs(next.x - line.x) < 40 + Math.abs(next.right - line.right) &&
        (next.gap ?? 9) < 0.8;
      if (!close || contactLabel.test(next.text) || /[@:]|https?/.test(next.text) || next.text.length > 40)
        break;
      following.push(slice(next, 0));
      spans.push({ span: joinSpans(following, /,$/.test(following.at(-2)!.text) ? ' ' : ', '), line });
    }
    return spans.filter(({ span }) => span.text !== '');
  });
}

function rate(span: Span, parts: readonly Span[]): number {
  const text = span.text;
  if (text.length > 90 || parts.length > 6 || /@|https?:|www\.|\.(?:com|org|net|io|dev)\b/i.test(text))
    return 0;
  if (
    /\d{7}|\+\d|\(\d{3}\)/.test(text) ||
    matchSectionName(text) ||
    /[!?]|\p{Ll}{4}\.\s+\p{Lu}\p{Ll}+\s/u.test(text)
  )
    return 0;
  if (
    !parts.every(
      (part) => /^[\p{Lu}\p{N}(#\p{Script=Han}]/u.test(part.text) && part.text.split(/\s+/).length <= 6,
    )
  )
    return 0;
  if (parts.some((part) => languages.has(fold(part.text)))) return 0;
  let score = 0;
  for (const part of parts) {
    const bare = part.text.replace(postal, '').replace(/[()]/g, ' ').trim();
    const words = bare.split(/\s+/);
    if (findCountry(bare) || findCountry(words.at(-1) ?? '')) score += 1;
    if (isRegion(bare) || isRegion(words.at(-1) ?? '')) score += 0.8;
    if (isCity(bare) || isCity(words.slice(0, 2).join(' ')) || isCity(words[0] ?? '')) score += 1;
    if (street.test(part.text) && /\d/.test(part.text)) score += 0.7;
    if (postal.test(part.text)) score += 0.5;
    score -= titleScore(bare) > 0.5 ? 1.2 : 0;
  }
  // Two letters alone say little.
  if (/^[A-Z]{2}$/.test(text)) score -= 0.5;
  if (parts.length > 1) score += 0.4;
  // Long lists of capitalised words are skills, not addresses.
  return score - Math.max(0, parts.length - 4) * 0.5;
}

function toLocation(parts: readonly Span[], confidence: number): Draft<Static<typeof Location>> {
  const location: Draft<Static<typeof Location>> = {};
  const rest: Span[] = [];
  for (const part of parts.flatMap((span) => cutTail(span))) {
    const bare = part.text.replace(/[()]/g, '').trim();
    const code = findCountry(bare);
    const zip = postal.exec(part.text);
    if (street.test(part.text) && /\d/.test(part.text) && !location.address)
      location.address = found(part, confidence);
    else if (zip) {
      location.postalCode ??= found(slice(part, zip.index, zip.index + zip[0].length), confidence);
      const left = trimSpan(slice(part, 0, zip.index), /^/, /[\s,]+$/);
      const right = trimSpan(slice(part, zip.index + zip[0].length), /^[\s,]+/, /$^/);
      rest.push(...[left, right].filter((span) => /\p{L}/u.test(span.text)));
    } else if (
      code &&
      !(isRegion(bare) && rest.length === 1 && parts.length === 2) &&
      (rest.length > 0 || location.address)
    ) {
      location.countryCode ??= found(part, confidence, code);
    } else rest.push(part);
  }
  const city = rest.find((span) => isCity(span.text)) ?? rest.find((span) => !isRegion(span.text)) ?? rest[0];
  if (city) location.city = found(city, confidence);
  const region = rest.find((span) => span !== city && (isRegion(span.text) || rest.length > 1));
  if (region) location.region = found(region, confidence);
  return location;
}

/** "San Jose CA US" without commas: country, state and postal code are cut off the end. */
function cutTail(span: Span): Span[] {
  const match = /^(.*\S)\s+(\([^)]+\)|[A-Z]{2}|\d{4,6})$/u.exec(span.text);
  if (!match || /^\d+$/.test(match[1]!) || street.test(match[1]!)) return [span];
  const known = isRegion(match[2]!) || findCountry(match[2]!) !== undefined || /^\d/.test(match[2]!);
  if (!known) return [span];
  return [...cutTail(slice(span, 0, match[1]!.length)), slice(span, match[1]!.length)];
}
