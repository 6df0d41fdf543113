export const languages = ['de', 'es', 'fr', 'zh'] as const;
export type TaxonomyLanguage = 'en' | (typeof languages)[number];

/** A spelling that stands for a skill. English covers what is written the same everywhere. */
export interface SkillForm {
  readonly text: string;
  readonly language: TaxonomyLanguage;
}

export interface Skill {
  readonly id: string;
  readonly label: string;
  /** The label is also an everyday word or a single letter, so it counts only where skills are listed. */
  readonly guarded: boolean;
  /** The label first. */
  readonly forms: readonly SkillForm[];
  /** What the skill is a kind of, or cannot be had without. */
  readonly parents: readonly string[];
  /** Skills that stand in for this one in part; read in both directions. */
  readonly near: readonly string[];
}

/** Makes the id that a label has unless its line says `# id`. */
export function slugLabel(label: string): string {
  return label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Reads a table of skills, one in a line:
 * `Label | = alias, alias | de … | es … | fr … | zh … | < parent-id | ~ near-id | ! | # own-id`.
 * All parts but the label may be missing; `!` marks a guarded label.
 */
export function readTaxonomy(table: string): Skill[] {
  return table
    .split('\n')
    .filter((line) => line.trim())
    .map(readSkill);
}

function readSkill(line: string): Skill {
  const [label = '', ...parts] = line.split('|').map((part) => part.trim());
  const forms: SkillForm[] = [{ text: label, language: 'en' }];
  const parents: string[] = [];
  const near: string[] = [];
  let id = slugLabel(label);
  let guarded = false;
  for (const part of parts) {
    const mark = part.split(' ', 1)[0] ?? '';
    const values = part
      .slice(mark.length)
      .split(',')
      .map((value) => value.trim())
      .filter(Boolean);
    if (mark === '=') forms.push(...values.map((text) => ({ text, language: 'en' as const })));
    else if (mark === '<') parents.push(...values);
    else if (mark === '~') near.push(...values);
    else if (mark === '!') guarded = true;
    else if (mark === '#') id = values[0] ?? id;
    else {
      const language = languages.find((known) => known === mark);
      if (!language) throw new Error(`The taxonomy line of "${label}" has an unknown part: "${part}".`);
      forms.push(...values.map((text) => ({ text, language })));
    }
  }
  return { id, label, guarded, forms, parents, near };
}
