import type { MatchReport, SeniorityLevel } from '../../shared/match.ts';
import type { Cv, CvEntry } from './cv.ts';
import { countMonths, toYears } from './months.ts';
import { quoteAround } from './quote.ts';

const titles: readonly (readonly [SeniorityLevel, RegExp])[] = [
  [
    'executive',
    /(?<![\p{L}])(?:ceo|cto|cfo|coo|chief \p{L}+ officer|chief executive|vice president|vp|managing director|gesch[äa]ftsf[üu]hrer\p{L}*|vorstand|director(?:a)? general|directeur g[ée]n[ée]ral|directrice g[ée]n[ée]rale)(?![\p{L}])|总经理|首席|副总裁/iu,
  ],
  [
    'lead',
    /(?<![\p{L}])(?:lead|principal|staff|head|manager|director|supervisor|team ?leiter\p{L}*|abteilungsleiter\p{L}*|\p{L}*leiter(?:in)?|leitung|jef[ea]|responsable|director[a]?|directeur|directrice|chef de|cheffe de|encargad[oa])(?![\p{L}])|经理|主管|总监|组长/iu,
  ],
  ['senior', /(?<![\p{L}])(?:senior|sr\.?|experienced|s[ée]nior|confirm[ée]e?)(?![\p{L}])|高级|资深/iu],
  [
    'entry',
    /(?<![\p{L}])(?:intern|internship|trainee|apprentice|working student|praktik\p{L}*|werkstudent\p{L}*|azubi|auszubildende[r]?|becari[oa]|pr[áa]cticas|stagiaire|stage|alternant[e]?|apprenti[e]?)(?![\p{L}])|实习/iu,
  ],
  ['junior', /(?<![\p{L}])(?:junior|jr\.?|assistant|entry[- ]level|d[ée]butant[e]?)(?![\p{L}])|初级|助理/iu],
];

/** Tells how senior a career reads: by the latest title, else by the years of the dated jobs. */
export function readSeniority(cv: Cv): MatchReport['seniority'] {
  const works = cv.entries.filter(({ kind }) => kind === 'work');
  const years = toYears(countMonths(works.flatMap(({ span }) => (span ? [span] : []))));
  const latest = [...works].sort(byLatest)[0];
  const titled = latest ? titles.find(([, pattern]) => pattern.test(latest.label))?.[0] : undefined;
  const quote = latest?.title ? quoteAround(cv, latest.title) : undefined;
  const level = titled ?? (works.length === 0 || years === 0 ? 'unknown' : levelOfYears(years));
  return { level, yearsExperience: years, evidence: quote ? [quote] : [] };
}

const byLatest = (a: CvEntry, b: CvEntry): number =>
  (b.span?.to ?? 0) - (a.span?.to ?? 0) || a.index - b.index;

function levelOfYears(years: number): SeniorityLevel {
  if (years < 1) return 'entry';
  if (years < 3) return 'junior';
  return years < 7 ? 'mid' : 'senior';
}
