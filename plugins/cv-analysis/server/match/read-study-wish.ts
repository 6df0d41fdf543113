import type { Requirement } from '../../shared/match.ts';
import { findSkills } from '../skills/find-skills.ts';
import { foldText } from '../skills/fold-text.ts';
import { getTaxonomy, listImplied } from '../skills/taxonomy.ts';
import { findDegrees } from './read-degrees.ts';
import { namesWord, readSubject } from './read-subject.ts';
import { findStudyFields } from './study-fields.ts';

/** What a degree or a training has to be in. All empty: any will do. */
export interface StudyWish {
  readonly fields: readonly string[];
  /** The trade, by the taxonomy. */
  readonly skillIds: readonly string[];
  /** The trade, by its own words. */
  readonly words: readonly string[];
}

/** Words by which positions speak of training without saying in what. */
const general = new Set(
  `abgeschlossene abgeschlossenes abgeschlossener abgeschl erfolgreich erfolgreiche ausbildung berufsausbildung studium hochschulstudium
  fachhochschulstudium hochschulabschluss abschluss fachrichtung fachgebiet studiengang schwerpunkt anerkannte anerkannter staatlich
  staatliche staatlicher geprufte gepruft gelernte gelernter oder alternativ gleichwertig gleichwertige gleichwertiger gleichwertigen mann frau fachmann fachfrau kaufmann kauffrau kaufleute
  vergleichbar vergleichbaren vergleichbares qualifikation weiterbildung duale dualen kaufmannische kaufmannischen technische technischen
  handwerkliche handwerklichen entsprechende wenigstens bereich
  completed complete degree degrees diploma bachelor bachelors master masters doctorate university college higher education vocational
  training apprenticeship qualification qualified equivalent equivalence accredited recognised recognized undergraduate graduate subject
  discipline studies study technical quantitative related closely
  titulacion titulo formacion profesional grado superior medio ciclo formativo universitario universitaria universitarios estudios
  licenciatura licenciado licenciada graduado graduada diplomatura diplomado finalizada finalizado homologado homologada equivalente rama
  especialidad reconocida reconocido oficial tecnico
  diplome diplomee formation licence titulaire niveau etudes superieures superieur universitaire equivalence equivalent specialise
  specialisee specialite domaine reconnu reconnue obtenu obtenue`
    .split(/\s+/)
    .filter(Boolean),
);
const generalHan =
  /大专|专科|本科|学士|硕士|博士|学历|学位|以上|及以上|毕业|优先|专业|相关|统招|全日制|高中|中专|职高|高职|研究生|证书/gu;

/** Reads what is to have been studied from the words of a requirement; `subject` may hold fields of an earlier reading. */
export function readStudyWish({ label, text, subject = '' }: Requirement): StudyWish {
  const said = label.endsWith('…') ? text : label;
  const fields = [...new Set([...findStudyFields(said), ...subject.split(' ').filter(Boolean)])];
  const rest = blankDegrees(said);
  const skillIds = [...new Set(findSkills(rest).map(({ skillId }) => skillId))];
  const words = readSubject(rest.replace(generalHan, ' ')).filter((word) => !general.has(word));
  return { fields, skillIds, words };
}

/**
 * Whether a study is what is asked for: by its field, its trade or its words. A training is in one trade of a field, so
 * the field alone is not enough where the trade is said.
 */
export function fitsStudy(wish: StudyWish, said: string, isTraining: boolean): boolean {
  const { fields, skillIds, words } = wish;
  if (fields.length + skillIds.length + words.length === 0) return true;
  const studied = findStudyFields(said);
  const fieldSays = !isTraining || skillIds.length + words.length === 0;
  if (fieldSays && fields.some((field) => studied.includes(field))) return true;
  if (skillIds.length > 0) {
    const taxonomy = getTaxonomy();
    const learned = findSkills(said).map(({ skillId }) => listImplied(taxonomy, skillId));
    if (skillIds.some((id) => learned.some((implied) => implied.has(id)))) return true;
  }
  const folded = foldText(said).folded;
  return words.some((word) => namesWord(folded, word));
}

function blankDegrees(text: string): string {
  let rest = text;
  for (const { start, end } of findDegrees(text))
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}
