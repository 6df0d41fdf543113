import { agricultureEnvironment } from './data/agriculture-environment.ts';
import { artsSport } from './data/arts-sport.ts';
import { cloud } from './data/cloud.ts';
import { construction } from './data/construction.ts';
import { data } from './data/data.ts';
import { designMedia } from './data/design-media.ts';
import { education } from './data/education.ts';
import { engineering } from './data/engineering.ts';
import { financeInsurance } from './data/finance-insurance.ts';
import { foundations } from './data/foundations.ts';
import { health } from './data/health.ts';
import { hospitalityFood } from './data/hospitality-food.ts';
import { lawPublic } from './data/law-public.ts';
import { management } from './data/management.ts';
import { medicine } from './data/medicine.ts';
import { metalManufacturing } from './data/metal-manufacturing.ts';
import { naturalSciences } from './data/natural-sciences.ts';
import { officePeople } from './data/office-people.ts';
import { officeSoftware } from './data/office-software.ts';
import { pharmacyLaboratory } from './data/pharmacy-laboratory.ts';
import { researchMethods } from './data/research-methods.ts';
import { retailLogistics } from './data/retail-logistics.ts';
import { salesMarketing } from './data/sales-marketing.ts';
import { securityFacility } from './data/security-facility.ts';
import { socialPsychology } from './data/social-psychology.ts';
import { software } from './data/software.ts';
import { transport } from './data/transport.ts';
import { foldPhrase } from './fold-text.ts';
import { listGenderForms } from './list-gender-forms.ts';
import { readTaxonomy, type Skill } from './read-taxonomy.ts';

/** A spelling ready to be looked for. */
export interface CompiledForm {
  readonly folded: string;
  /** As the table spells it; a strict form has to match it letter for letter or stand in a list. */
  readonly text: string;
  readonly strict: boolean;
  readonly skill: Skill;
}

export interface Taxonomy {
  readonly skills: ReadonlyMap<string, Skill>;
  /** By the first `keyLength` folded characters, shorter spellings whole; longest spelling first. */
  readonly forms: ReadonlyMap<string, readonly CompiledForm[]>;
  /** Neighbours in both directions. */
  readonly near: ReadonlyMap<string, ReadonlySet<string>>;
}

export const keyLength = 5;

/** The skills that ship with the module, by field of work. */
export const tables = {
  foundations,
  software,
  cloud,
  data,
  designMedia,
  management,
  salesMarketing,
  financeInsurance,
  officePeople,
  officeSoftware,
  lawPublic,
  education,
  socialPsychology,
  health,
  medicine,
  pharmacyLaboratory,
  naturalSciences,
  engineering,
  construction,
  metalManufacturing,
  transport,
  hospitalityFood,
  agricultureEnvironment,
  retailLogistics,
  artsSport,
  researchMethods,
  securityFacility,
};

let builtIn: Taxonomy | undefined;

/** The taxonomy that ships with the module, compiled at first use. */
export function getTaxonomy(): Taxonomy {
  builtIn ??= compileTaxonomy(Object.values(tables).flatMap(readTaxonomy));
  return builtIn;
}

export function compileTaxonomy(list: readonly Skill[]): Taxonomy {
  const forms = new Map<string, CompiledForm[]>();
  const near = new Map<string, Set<string>>();
  for (const skill of list) {
    const known = new Set<string>();
    for (const [index, form] of skill.forms.entries()) {
      for (const text of [form.text, ...listGenderForms(form)]) {
        const folded = foldPhrase(text);
        if (known.has(folded)) continue;
        known.add(folded);
        const strict = index === 0 ? skill.guarded : /^\p{Lu}{1,3}$/u.test(text);
        pushTo(forms, folded.slice(0, keyLength), { folded, text, strict, skill });
      }
    }
    for (const other of skill.near) {
      addTo(near, skill.id, other);
      addTo(near, other, skill.id);
    }
  }
  for (const bucket of forms.values()) bucket.sort((a, b) => b.folded.length - a.folded.length);
  return { skills: new Map(list.map((skill) => [skill.id, skill])), forms, near };
}

/** Everything that having `id` implies: itself, its parents, their parents. */
export function listImplied(taxonomy: Taxonomy, id: string, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const parent of taxonomy.skills.get(id)?.parents ?? []) listImplied(taxonomy, parent, seen);
  return seen;
}

function pushTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
