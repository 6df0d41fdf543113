/** A place in a text, from `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: PersonalKind;
}
export type PersonalKind = 'EMAIL' | 'PHONE' | 'ADDRESS' | 'NAME';

/** What is known of a person before a text is looked at. */
export interface KnownPerson {
  /** Full names, as in the profile; their parts are found, too. */
  readonly names?: readonly string[];
  readonly addresses?: readonly string[];
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
}

const letter = '\\p{L}\\p{M}';
const email = /[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}/gu;

/** Digits with what people put between them; which of these are telephones, `isPhone` decides. */
const digits = /(?<![\p{L}\p{N}])(?:\+|00)?\(?\d(?:[\s\u00a0()./–-]{0,3}\d){6,16}(?![\p{N}])/gu;
const year = '(?:19|20)\\d\\d';
const notPhone = new RegExp(
  [
    // From one year to another one, from one month to another one, or a day.
    `^${year}\\s*[-–/.]\\s*${year}$`,
    `^\\(?\\d{1,2}[./-]${year}\\s*[-–]\\s*\\d{1,2}[./-]${year}$`,
    `^\\d{1,2}[./-]\\d{1,2}[./-]${year}`,
    `^${year}[./-]\\d{1,2}[./-]\\d{1,2}`,
    `^${year}[./-]\\d{1,2}\\s*[-–]\\s*${year}[./-]\\d{1,2}$`,
    // A price or a count: groups of three.
    '^\\d{1,3}(?:[., ]\\d{3})+$',
  ].join('|'),
  'u',
);
const phoneLabel =
  /(?:tel|phone|mobile|mobil|cell|fax|handy|telefon|teléfono|móvil|téléphone|portable|whatsapp|电话|手机|電話)\.?\s*[:：]?\s*$/iu;

function isPhone(text: string, before: string): boolean {
  const count = text.replaceAll(/\D/g, '').length;
  if (count < 7 || count > 15) return false;
  if (text.startsWith('+') || phoneLabel.test(before)) return true;
  if (notPhone.test(text)) return false;
  return /^(?:00|0\d|\(\d|1[3-9]\d{9}$)/.test(text) || /^\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}$/.test(text);
}

const word = `[\\p{Lu}\\p{Lt}][${letter}'’.-]{0,30}`;
const place = `${word}(?:[ -]${word}){0,3}`;
const gap = '[,\\s]{1,4}';
/** Streets with a number, and the town behind them where it has a postal code. */
const streets = [
  // Hauptstraße 12a, 10115 Berlin
  `(?:${word}[ -]){0,3}[${letter}-]{0,30}(?i:straße|strasse|str\\.|weg|platz|allee|gasse|ring|damm|ufer) ?\\d{1,4} ?[a-z]?\\b(?:${gap}(?:D-|A-|CH-)?\\d{4,5} ${place})?`,
  // 12 Main Street, Apt 4, Springfield, IL 62701
  `\\d{1,5}[a-zA-Z]? (?:${word} ){1,4}(?i:Street|St\\.?|Road|Rd\\.?|Avenue|Ave\\.?|Lane|Ln\\.?|Drive|Dr\\.?|Boulevard|Blvd\\.?|Court|Ct\\.?|Way|Close|Terrace|Square|Crescent)(?![${letter}])(?:${gap}(?:Apt|Flat|Unit|Suite|#)\\.? ?\\w{1,6})?(?:${gap}${place})?(?:${gap}(?:[A-Z]{2} )?\\d{5}(?:-\\d{4})?|${gap}[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2})?`,
  // 12 bis, rue de la Paix, 75002 Paris
  `\\d{1,4}(?: ?(?:bis|ter))?,? (?i:rue|avenue|boulevard|place|chemin|allée|impasse|quai|cours)(?: (?:de|du|des|la|le|les|d[’']|l[’'])){0,3} ?${place}(?:${gap}\\d{5} ${place})?`,
  // Calle Mayor, 12, 3.º B, 28013 Madrid
  `(?i:calle|c/|avenida|avda\\.|plaza|paseo|camino|carrer)(?: (?:de|del|la|las|los|el)){0,3} ?${place},? (?:n\\.?[ºo°] ?)?\\d{1,4}(?:, ?\\d{1,2}\\.?[ºªo°] ?\\w{0,3})?(?:${gap}\\d{5} ${place})?`,
  // 北京市海淀区中关村大街27号3单元
  '[\\p{Script=Han}]{2,12}(?:省|市|区|县|镇)[\\p{Script=Han}\\d]{2,24}(?:路|街|道|巷|弄|大街)\\d{1,5}号(?:[\\p{Script=Han}\\d-]{1,12}(?:室|单元|楼|栋))?',
].map((pattern) => new RegExp(`(?<![${letter}\\d])(?:${pattern})`, 'gu'));

/** Everything personal in a text. Places may lie in one another or overlap. */
export function findPersonal(text: string, known: KnownPerson): Span[] {
  const found: Span[] = [];
  const add = (kind: PersonalKind, start: number, length: number) => {
    if (length > 0) found.push({ kind, start, end: start + length });
  };
  for (const match of text.matchAll(email)) add('EMAIL', match.index, match[0].length);
  for (const match of text.matchAll(digits)) {
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    if (isPhone(match[0], before)) add('PHONE', match.index, match[0].length);
  }
  for (const street of streets)
    for (const match of text.matchAll(street)) add('ADDRESS', match.index, match[0].length);
  for (const [kind, pattern] of writeKnown(known))
    for (const match of text.matchAll(pattern)) add(kind, match.index, match[0].length);
  return found;
}

/** Parts of names that say nothing about anybody. */
const particles = new Set([
  'de',
  'del',
  'der',
  'den',
  'di',
  'da',
  'do',
  'dos',
  'du',
  'la',
  'le',
  'van',
  'von',
  'zu',
  'al',
  'el',
  'y',
  'e',
  'dr',
  'mr',
  'ms',
  'mrs',
  'prof',
  'herr',
  'frau',
]);

function writeKnown({
  names = [],
  addresses = [],
  emails = [],
  phones = [],
}: KnownPerson): [PersonalKind, RegExp][] {
  const wholes = names.map((name) => name.trim()).filter((name) => name !== '');
  const parts = wholes
    .flatMap((name) => name.split(/[\s,]+/u))
    .filter((part) => isTelling(part) && !particles.has(part.toLowerCase().replace('.', '')));
  return [
    ...write('NAME', [...wholes, ...parts]),
    ...write('ADDRESS', addresses),
    ...write('EMAIL', emails),
    ...write('PHONE', phones),
  ];
}

/** An initial, or one letter of a syllabic script, would be found everywhere. */
const isTelling = (part: string): boolean => [...part.replaceAll(/\P{L}/gu, '')].length >= 2;

function write(kind: PersonalKind, texts: readonly string[]): [PersonalKind, RegExp][] {
  const sources = texts.filter((text) => /[\p{L}\p{N}]{2}/u.test(text)).map(writeText);
  if (sources.length === 0) return [];
  // The longer one first: a part must not take the place of the whole.
  sources.sort((one, other) => other.length - one.length);
  return [[kind, new RegExp([...new Set(sources)].join('|'), 'giu')]];
}

/** The text as a pattern: spaces are any white space, and letters beside it would make it another word. */
function writeText(text: string): string {
  const source = text
    .trim()
    .split(/\s+/u)
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('\\s+');
  // Chinese has no spaces between words.
  if (/\p{Script=Han}/u.test(text)) return source;
  return `(?<![${letter}])${source}(?![${letter}])`;
}
