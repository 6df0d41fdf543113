import { type FoldedText, foldText, isHan, isWordChar } from './fold-text.ts';
import { standsAsSkill } from './stands-as-skill.ts';
import { type CompiledForm, getTaxonomy, keyLength, type Taxonomy } from './taxonomy.ts';

/** A skill named in a text, at its place. */
export interface SkillMention {
  readonly skillId: string;
  readonly start: number;
  readonly end: number;
  /** `18` in "React 18". */
  readonly version?: string;
}

/** What German writes straight onto a noun: "Javaentwickler", "Buchhaltungskenntnisse". */
const compound =
  /^(s|n|en)?(kenntnis|erfahrung|entwickl|programmier|skills|spezialist|expert|berater|beraterin|administrat|techniker|bereich|abteilung|projekt|system|software|tatigkeit|arbeit)/;
const joinedVersion = /^(\d+(?:\.\d+)*)(?![\p{L}\p{N}])/u;
const spacedVersion = /^\s(?:v|version )?(\d{1,4}(?:\.\d+)*)(?=$|[,;)/|\n]|\.(?:\s|$))/i;

/** Finds every skill that a text names, from left to right, the longest spelling at each place. */
export function findSkills(text: string, taxonomy: Taxonomy = getTaxonomy()): SkillMention[] {
  const found: SkillMention[] = [];
  const source = foldText(text);
  const { folded } = source;
  for (let at = 0; at < folded.length; at++) {
    const char = folded[at]!;
    if (char === ' ' || (!isHan(char) && isWordChar(folded[at - 1]))) continue;
    const hit = findFormAt(text, source, at, taxonomy);
    if (!hit) continue;
    found.push(hit.mention);
    at = hit.next - 1;
  }
  return found;
}

function findFormAt(text: string, source: FoldedText, at: number, taxonomy: Taxonomy) {
  for (let length = keyLength; length > 0; length--) {
    for (const form of taxonomy.forms.get(source.folded.slice(at, at + length)) ?? []) {
      if (!source.folded.startsWith(form.folded, at)) continue;
      const mention = readMention(text, source, at, form);
      if (mention) return { mention, next: at + form.folded.length };
    }
  }
  return undefined;
}

function readMention(text: string, { folded, origin }: FoldedText, at: number, form: CompiledForm) {
  const next = at + form.folded.length;
  const rest = folded.slice(next, next + 24);
  if (!endsWord(form.folded, rest)) return undefined;
  const start = origin[at]!;
  const end = origin[next - 1]! + 1;
  if (form.strict && !standsAsSkill(text, start, end, form.text)) return undefined;
  const version = form.folded.length > 1 ? findVersion(text, end) : undefined;
  if (!version) return { skillId: form.skill.id, start, end };
  return { skillId: form.skill.id, start, end: end + version.length, version: version.number };
}

function endsWord(form: string, rest: string): boolean {
  const next = rest[0];
  if (next === '#' || rest.startsWith('++')) return false;
  if (isHan(form.at(-1)) || !isWordChar(next)) return true;
  if (!isWordChar(form.at(-1))) return false;
  if (form.length >= 3 && next === 's' && !isWordChar(rest[1])) return true;
  if (form.length >= 2 && /\p{L}$/u.test(form) && joinedVersion.test(rest)) return true;
  return form.length >= 4 && compound.test(rest);
}

function findVersion(text: string, end: number) {
  const rest = text.slice(end, end + 24);
  const match = joinedVersion.exec(rest) ?? spacedVersion.exec(rest);
  return match ? { length: match[0].length, number: match[1]! } : undefined;
}
