import { isAppError } from 'inlay/sdk';
import type { Analysis, Traits } from '../../collections/index.ts';
import { createBlind } from '../blind/create-blind.ts';
import { isBlind } from '../blind/is-blind.ts';
import { readCv } from '../match/cv.ts';
import type { CvServices } from '../services.ts';

type Described = Omit<Traits, 'id' | 'createdAt' | 'updatedAt'>;

/** Keeps what a CV is compared with others by; the newest analysis of a document says it. */
export async function noteTraits(analysis: Analysis, services: CvServices): Promise<void> {
  const described = describeTraits(analysis);
  if (!described) return;
  const { traits } = services.collections;
  const find = async () =>
    (await traits.list({ where: { documentId: analysis.documentId }, limit: 1 })).data[0];
  const known = await find();
  try {
    if (!known) await traits.create(described);
    else if (known.analysisId <= analysis.id) await traits.update(known.id, described);
  } catch (error) {
    if (!isAppError(error) || error.code !== 'collections.duplicate') throw error;
    // Another position's analysis of the same CV was a moment faster; both read the same text.
  }
}

/** Takes out what was kept of an analysis that goes; another one of the same CV says the same. */
export async function dropTraits(analysis: Analysis, services: CvServices): Promise<void> {
  const { analyses, traits } = services.collections;
  const { id, documentId } = analysis;
  const [known] = (await traits.list({ where: { documentId }, limit: 1 })).data;
  if (known?.analysisId !== id) return;
  await traits.delete(known.id);
  const { data } = await analyses.list({ where: { documentId }, limit: 20 });
  const other = data.find((each) => each.id !== id && each.state === 'completed');
  if (other) await noteTraits(other, services);
}

/** Skills from what a reader sees, outside names of people, schools and employers. */
export function describeTraits(analysis: Analysis): Described | undefined {
  const { id, documentId, subjectId, positionTitle, profile, report, text, pages, asOf } = analysis;
  if (!profile) return undefined;
  const { mentions } = readCv({ profile, text, pages, now: asOf });
  const blind = isBlind(analysis);
  const title = profile.work.find(({ position }) => position)?.position;
  return {
    documentId,
    subjectId,
    analysisId: id,
    positionTitle,
    personName: profile.basics.name ?? null,
    title: title === undefined ? null : blind ? createBlind(profile, text).hide(title) : title,
    skills: [...new Set(mentions.map(({ skillId }) => skillId))].sort(),
    years: report?.seniority.yearsExperience ?? null,
    blind,
  };
}
