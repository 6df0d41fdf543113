import type { Analysis } from '../../collections/index.ts';
import type { Evidence } from '../../shared/match.ts';
import type { Profile } from '../../shared/profile.ts';
import { type Blind, createBlind } from './create-blind.ts';

/** Fields that are left out altogether; their places, too. */
const leftOut =
  /^\/basics\/(?:name|email|phone|url|image|location|profiles)(?:\/|$)|^\/education\/\d+\/(?:institution|url|location)$|^\/references(?:\/|$)/;

/** An analysis as it is shown while nobody may know whose it is. What is not personal stays as it was. */
export function blindAnalysis(analysis: Analysis): Analysis {
  const { profile, report, text, fileName } = analysis;
  const hidden = { fileName: blindFileName(fileName) };
  if (!profile) return { ...analysis, ...hidden };
  const found = analysis.model?.fields.flatMap(({ path, value }) => (leftOut.test(path) ? value : [])) ?? [];
  const blind = createBlind(profile, text, found);
  return {
    ...analysis,
    ...hidden,
    text: blind.text,
    profile: blindProfile(profile, blind),
    report: report && blindReport(report, blind),
    advice: hideIn(analysis.advice, blind),
    hidden: hideIn(analysis.hidden, blind),
    attempts: hideIn(analysis.attempts, blind),
    model: analysis.model && blindModel(analysis.model, blind),
  };
}

/** The profile without who it is; every other text is searched for the name, the schools and the contact. */
export function blindProfile(profile: Profile, blind: Blind): Profile {
  const { basics, education, meta, ...rest } = profile;
  const { label, summary } = basics;
  const { language, confidence, hiddenCharacters } = meta.inlay;
  const fields = Object.entries(meta.inlay.fields).filter(([path]) => !leftOut.test(path));
  return {
    ...hideIn(rest, blind),
    // Where no name was found, it may stand in any of these.
    basics: basics.name ? hideIn({ ...(label && { label }), ...(summary && { summary }) }, blind) : {},
    education: education.map(({ institution: _school, url: _url, location: _place, ...one }) =>
      hideIn(one, blind),
    ),
    references: [],
    // Named one by one: what else is noted about a file may hold a name.
    meta: {
      inlay: {
        ...(language && { language }),
        confidence,
        fields: Object.fromEntries(fields),
        hiddenCharacters,
      },
    },
  } as Profile;
}

type Report = NonNullable<Analysis['report']>;

function blindReport(report: Report, blind: Blind): Report {
  return {
    ...hideIn(report, blind),
    // What a position asks for is not about the person, and may name a place.
    requirements: report.requirements,
    verdicts: report.verdicts.map((verdict) => ({
      ...hideIn(verdict, blind),
      evidence: requote(verdict.evidence, blind),
    })),
    seniority: { ...report.seniority, evidence: requote(report.seniority.evidence, blind) },
    timeline: report.timeline.map(({ kind, organisation, ...item }) => ({
      ...hideIn(item, blind),
      kind,
      ...(kind === 'work' && organisation && { organisation: blind.hide(organisation) }),
    })),
    inputHash: report.inputHash,
  };
}

const requote = (evidence: readonly Evidence[], { text }: Blind): Evidence[] =>
  evidence.map((one) => ({ ...one, quote: text.slice(one.start, one.end) }));

function blindModel(model: NonNullable<Analysis['model']>, blind: Blind): NonNullable<Analysis['model']> {
  return {
    ...model,
    fields: model.fields
      .filter(({ path }) => !leftOut.test(path))
      .map((field) => ({
        ...field,
        value: blind.hide(field.value),
        evidence: requote([field.evidence], blind)[0]!,
      })),
    verdicts: model.verdicts.map((verdict) => ({ ...verdict, evidence: requote(verdict.evidence, blind) })),
  };
}

/** The end of a file's name says what kind it is; the rest is often the person's. */
export const blindFileName = (name: string): string => `CV${kinds.exec(name)?.[0].toLowerCase() ?? ''}`;

/** Only the ends of files that are read: `CV.Smith` ends with a name. */
const kinds = /\.(?:pdf|docx?|odt|rtf|html?|md|markdown|txt)$/i;

/** Hides in all texts of a value; keys, numbers and short codes stay. */
function hideIn<T>(value: T, blind: Blind): T {
  if (typeof value === 'string') return blind.hide(value) as T;
  if (Array.isArray(value)) return value.map((item) => hideIn(item, blind)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, codes.has(key) ? item : hideIn(item, blind)]),
  ) as T;
}

/** Keys of what a program reads: a person may be called like one of them. */
const codes = new Set(['code', 'kind', 'verdict', 'band', 'requirementId', 'engine', 'gaps']);
