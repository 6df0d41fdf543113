import type { Importance, Requirement } from '../../shared/match.ts';
import { boilerplate, experienceCue, knowledgeCue, mustCue, niceCue, personCue } from './cues.ts';
import { type ClauseFinding, readClause } from './read-clause.ts';
import { findDegrees } from './read-degrees.ts';
import { readYears } from './read-years.ts';
import { splitClauses } from './split-clauses.ts';
import { type Segment, splitPosition, stripMarkup } from './split-position.ts';

const longestLabel = 70;
const mostRequirements = 60;
/** Far beyond any real position; keeps a pasted book from holding up the server. */
const longestPosition = 60_000;
const longestSentence = 1_500;

/**
 * Reads what a position asks for from its text (plain or Markdown; English, German, Spanish, French, Mandarin).
 * Offers, duties, the company's own story and legal boilerplate ask for nothing and are left out.
 */
export function readRequirements(position: string): Requirement[] {
  const text = position.slice(0, longestPosition).replace(/\r\n?/g, '\n');
  const segments = splitPosition(text).filter((segment) => segment.text.length <= longestSentence);
  const listed = segments.filter(({ section }) => section === 'must' || section === 'nice');
  const isHeaded = listed.length >= 2;
  const chosen = isHeaded ? [...listed, ...segments.filter(asksOutright)] : segments.filter(mayAsk);
  const wanted = new Set(chosen);
  const ordered = segments.filter((segment) => wanted.has(segment));
  const found = ordered.flatMap((segment) => readSegment(segment, isHeaded));
  return numberRequirements(mergeRepeats(found)).slice(0, mostRequirements);
}

type Draft = Omit<Requirement, 'id'>;

function asksOutright({ text, section }: Segment): boolean {
  if (section !== 'unknown') return false;
  const asks =
    mustCue.test(text) || (personCue.test(text) && (experienceCue.test(text) || !!readYears(text)));
  return asks && !boilerplate.test(text);
}

function mayAsk({ text, section, bullet }: Segment): boolean {
  if (section === 'ignore' || boilerplate.test(text)) return false;
  if (section === 'must' || section === 'nice') return true;
  const cued = [mustCue, niceCue, experienceCue, knowledgeCue].some((cue) => cue.test(text));
  if (section === 'duties') return cued && (readYears(text) !== undefined || findDegrees(text).length > 0);
  // Without a heading of ours, what is listed is what is asked for.
  return cued || bullet || readYears(text) !== undefined;
}

function readSegment({ text, section, bullet }: Segment, isHeaded: boolean): Draft[] {
  if (boilerplate.test(text)) return [];
  const trusted = section === 'must' || section === 'nice' || (!isHeaded && bullet && section === 'unknown');
  const clauses = splitClauses(text);
  const drafts = clauses.flatMap((clause, index) => {
    const importance = section === 'nice' || isNice(text, clauses, index) ? 'nice' : 'must';
    return readClause(stripMarkup(clause), trusted).map((finding) => describe(finding, clause, importance));
  });
  if (drafts.length > 0 || !trusted || (!bullet && !mustCue.test(text))) return drafts;
  const whole = section === 'nice' || niceCue.test(text) ? 'nice' : 'must';
  return [describe(readUnknown(stripMarkup(text)), text, whole)];
}

/** What no table knows: a paper is looked for by its name, all else is for a conversation. */
function readUnknown(text: string): ClauseFinding {
  const paper = text.replace(paperWord, ' ').replace(/\s+/g, ' ').trim();
  const isPaper = paper !== text.trim() && paper.length > 2 && paper.split(' ').length <= 5;
  return isPaper ? { kind: 'certificate', label: paper } : { kind: 'other', label: text };
}

const paperWord =
  /(?<![\p{L}])(?:(?:valid|current|full|gültiges?|gültiger|válido|valide|en cours de validité) )?(?:certificate|certification|zertifikat|certificado|certificat)(?![\p{L}])/giu;

/** "Ideally A and B" and "A and B would be a plus" make both nice; in "A, B would be a plus" A stays a must. */
function isNice(text: string, clauses: readonly string[], index: number): boolean {
  const clause = clauses[index] ?? '';
  if (niceCue.test(clause) || niceCue.test(clauses[0] ?? '')) return true;
  const next = clauses[index + 1];
  if (!next) return false;
  const end = text.indexOf(clause) + clause.length;
  const joint = text.slice(end, text.indexOf(next, end));
  return !/[,，]/.test(joint) && isNice(text, clauses, index + 1);
}

function describe(finding: ClauseFinding, text: string, importance: Importance): Draft {
  const judged = finding.kind === 'other';
  const weight = importance === 'must' ? (judged ? 1 : 3) : judged ? 0.5 : 1;
  return { ...finding, label: shorten(finding.label), importance, text, weight };
}

/** The same thing asked for twice counts once: the stricter wish stays. */
function mergeRepeats(drafts: readonly Draft[]): Draft[] {
  const kept = new Map<string, Draft>();
  for (const draft of drafts) {
    const about = draft.skillIds?.join() ?? draft.subject ?? draft.level ?? draft.label;
    const key = `${draft.kind}:${about}`;
    const other = kept.get(key);
    if (!other || (other.importance === 'nice' && draft.importance === 'must')) kept.set(key, draft);
  }
  return [...kept.values()];
}

function numberRequirements(drafts: readonly Draft[]): Requirement[] {
  const used = new Map<string, number>();
  return drafts.map((draft) => {
    const base = `${draft.kind}-${hash(`${draft.label}|${draft.text}`)}`;
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return { id: count === 1 ? base : `${base}-${count}`, ...draft };
  });
}

/** FNV-1a: short, stable ids, no secrecy asked of them. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}

function shorten(text: string): string {
  const flat = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:。，；：]$/, '');
  if (flat.length <= longestLabel) return flat;
  const cut = flat.slice(0, longestLabel);
  return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut}…`;
}
