import { foldPhrase } from '../fold-text.ts';
import { listGenderForms } from '../list-gender-forms.ts';
import { languages, type Skill, type SkillForm } from '../read-taxonomy.ts';
import type { Concept } from './concept.ts';

/** What became of the concepts; `read` is the sum of `fresh`, `merged` and the two that were skipped. */
export interface MergeReceipt {
  readonly read: number;
  readonly fresh: number;
  /** Known under one of their labels: their further spellings are added to the skill that is known. */
  readonly merged: number;
  readonly withdrawn: number;
  readonly unnamed: number;
  /** Spellings left out: they stand for another skill, or could be an everyday word. */
  readonly spellings: number;
}

export interface Addition {
  readonly skills: Skill[];
  readonly receipt: MergeReceipt;
}

interface Draft {
  readonly skill: Skill & { readonly forms: SkillForm[]; readonly parents: string[] };
  readonly merged: boolean;
}

interface Book {
  readonly drafts: Map<string, Draft>;
  /** Who has a folded spelling. */
  readonly owners: Map<string, string>;
  readonly ours: ReadonlyMap<string, Skill>;
}

/**
 * Makes what the concepts add to the skills that are known. A spelling stays with the skill that has it; a
 * short word alone never becomes a second spelling, and as a label it counts only where skills are listed.
 */
export function mergeConcepts(known: readonly Skill[], concepts: Iterable<Concept>): Addition {
  const owners = new Map<string, string>();
  const ours = new Map(known.map((skill) => [skill.id, skill]));
  for (const { id, forms } of known) for (const form of forms) claim(owners, form, id);
  const drafts = new Map<string, Draft>();
  const homes = new Map<string, string>();
  const count = { read: 0, withdrawn: 0, unnamed: 0, spellings: 0 };
  const list = [...concepts];
  for (const concept of list) {
    count.read++;
    const label = concept.forms.en?.[0];
    if (concept.withdrawn) count.withdrawn++;
    else if (label === undefined) count.unnamed++;
    else homes.set(concept.id, openDraft(concept.id, label, { drafts, owners, ours }));
  }
  for (const concept of list) {
    const draft = drafts.get(homes.get(concept.id) ?? '');
    if (draft) count.spellings += fillDraft(draft, concept, owners);
  }
  linkParents(known, drafts, list, homes);
  const skills = [...drafts.values()].filter(({ skill, merged }) => !merged || skill.forms.length > 0);
  const fresh = [...drafts.values()].filter(({ merged }) => !merged).length;
  const merged = count.read - count.withdrawn - count.unnamed - fresh;
  return { skills: skills.map(({ skill }) => skill), receipt: { ...count, fresh, merged } };
}

/** Labels are claimed before all other spellings, whatever the order of the files. */
function openDraft(id: string, label: string, { drafts, owners, ours }: Book): string {
  const form: SkillForm = { text: label, language: 'en' };
  const home = owners.get(foldPhrase(label)) ?? id;
  if (drafts.has(home)) return home;
  const base = ours.get(home);
  const skill = base ?? { id, label, guarded: !isTelling(label) };
  const draft = { ...skill, forms: base ? [] : [form], parents: [], near: [] };
  drafts.set(home, { skill: draft, merged: base !== undefined });
  claim(owners, form, home);
  return home;
}

function fillDraft({ skill }: Draft, concept: Concept, owners: Map<string, string>): number {
  let left = 0;
  for (const language of ['en', ...languages] as const) {
    for (const text of concept.forms[language] ?? []) {
      const form: SkillForm = { text, language };
      const taken = listFolded(form).map((folded) => owners.get(folded));
      if (owners.get(foldPhrase(text)) === skill.id) continue;
      if (!isTelling(text) || taken.some((owner) => owner !== undefined && owner !== skill.id)) left++;
      else {
        skill.forms.push(form);
        claim(owners, form, skill.id);
      }
    }
  }
  return left;
}

function linkParents(
  known: readonly Skill[],
  drafts: ReadonlyMap<string, Draft>,
  concepts: readonly Concept[],
  homes: ReadonlyMap<string, string>,
): void {
  const parents = new Map(known.map((skill) => [skill.id, skill.parents]));
  for (const { skill, merged } of drafts.values()) if (!merged) parents.set(skill.id, skill.parents);
  for (const { id, broader } of concepts) {
    const draft = drafts.get(homes.get(id) ?? '');
    // A skill that is known keeps the parents that its own table gives it.
    if (!draft || draft.merged) continue;
    for (const parent of broader.map((each) => homes.get(each))) {
      if (parent === undefined || draft.skill.parents.includes(parent)) continue;
      if (!leadsTo(parent, draft.skill.id, parents)) draft.skill.parents.push(parent);
    }
  }
}

function leadsTo(from: string, to: string, parents: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(parents.get(id) ?? []));
  }
  return false;
}

const listFolded = (form: SkillForm) => [form.text, ...listGenderForms(form)].map(foldPhrase);

function claim(owners: Map<string, string>, form: SkillForm, id: string): void {
  for (const folded of listFolded(form)) if (!owners.has(folded)) owners.set(folded, id);
}

/** Several words, a long word, or a name in odd capitals or with digits is hardly an everyday word. */
function isTelling(text: string): boolean {
  if (/\p{Script=Han}/u.test(text)) return text.length > 2;
  return text.length >= 9 || /.\s./.test(text) || /\d|.\p{Lu}/u.test(text);
}
