import { organisationScore, titleScore } from '../entries/classify.ts';
import { fold } from '../text/fold.ts';
import { countryNames } from '../vocabulary/country-names.ts';
import { cityNames, regionCodes, regionNames } from '../vocabulary/regions.ts';

const countries = new Map(
  Object.entries(countryNames).flatMap(([code, names]) => names.map((name) => [name, code])),
);

/** ISO code of a country named in one of our languages, or given as a code. */
export function findCountry(text: string): string | undefined {
  const plain = text.trim().replace(/^\(|\)$|\.$/g, '');
  if (/^[A-Z]{2}$/.test(plain) && countryNames[plain]) return plain;
  return countries.get(fold(plain));
}

export const isCity = (text: string): boolean => cityNames.has(fold(text.trim()));

export const isRegion = (text: string): boolean =>
  regionCodes.has(text.trim()) ||
  regionNames.has(fold(text.trim()).replace(/^(?:state|provincia) (?:of|de) /, ''));

/** True for a text that is nothing but a place: "Austin, TX", "Berlin, Deutschland", "Remote". */
export function isPlace(text: string): boolean {
  const plain = text
    .trim()
    .replace(/^\(|\)$/g, '')
    .trim();
  if (plain.length > 60 || /[@:]|https?/.test(plain)) return false;
  const parts = plain.split(/\s*[,，/]\s*|\s+-\s+/).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 4) return false;
  if (!parts.every((part) => part.length < 30 && /^[\p{Lu}\p{Script=Han}\d]/u.test(part))) return false;
  const last = parts.at(-1)!;
  if (parts.length === 1) return isCity(last) || (findCountry(last) !== undefined && last.length > 2);
  // Of three parts the first is a quarter or a town, not a name of several words.
  if (parts.length > 2 && parts[0]!.split(/\s+/).length > 2 && !isCity(parts[0]!)) return false;
  const wide = (part: string) => findCountry(part) !== undefined || isRegion(part);
  const before = parts.slice(0, -1);
  if (!before.every((part) => part.split(/\s+/).length <= 4 && !/\d/.test(part))) return false;
  if (before.some((part) => organisationScore(part) > 0 || titleScore(part) > 0.3)) return false;
  return wide(last) || (isCity(last) && before.every((part) => isCity(part) || wide(part)));
}

const legalForm =
  /\b(?:gmbh(?: & co\.? kg)?|ag|kg|ug|se|e\.?v|inc|llc|ltd|plc|corp|co|s\.?a|s\.?l|s\.?a\.?s|sarl|s\.?r\.?l|b\.?v|n\.?v|pty|oy|ab)\.?$/i;

/** Where the place begins in "Acme, Austin, TX": after a comma, with nothing but a place behind it. */
export function findPlaceTail(text: string): number | undefined {
  for (const comma of text.matchAll(/\s*,\s+/g)) {
    const [head, tail] = [text.slice(0, comma.index), text.slice(comma.index + comma[0].length)];
    const formal = legalForm.test(head) && !legalForm.test(tail) && /^\p{Lu}[\p{L} .-]{2,30}$/u.test(tail);
    if (isPlace(tail) || (formal && titleScore(tail) === 0)) return comma.index + comma[0].length;
  }
  const bracket = /\s*[(（]([^()（）]{2,40})[)）]$/u.exec(text);
  return bracket && isPlace(bracket[1]!) ? bracket.index : undefined;
}

/** Where what may be a place begins, a name of one to three words behind a comma or in brackets. */
export function findLikelyPlaceTail(text: string): number | undefined {
  const tail = /\s*(?:,\s+|[(（])(\p{Lu}[\p{L}'’-]+(?: [\p{L}'’-]+){0,2})[)）]?$/u.exec(text);
  if (!tail || tail.index < 3 || legalForm.test(tail[1]!)) return undefined;
  return organisationScore(tail[1]!) > 0 || titleScore(tail[1]!) > 0.3 ? undefined : tail.index;
}
