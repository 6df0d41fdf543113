import { isAppError, type Score } from 'inlay/sdk';
import type { Analysis } from '../../collections/index.ts';
import type { CvServices } from '../services.ts';
import { languages } from '../skills/read-taxonomy.ts';
import { countVerdicts } from './views.ts';

/**
 * Sends the overall match to the grade book of the LMS, where the learner's link waits for a score: the middle of
 * the interval, with the interval beside it. What the rules are not sure of counts only once a person has looked.
 */
export async function sendGrade(
  analysis: Analysis,
  { launch, grades, log, ...services }: CvServices,
): Promise<void> {
  const { id, subjectId, report } = analysis;
  if (!launch?.wantsScore || launch.subjectId !== subjectId || !report) return;
  const { low, high, band } = report.overall;
  const score: Score = {
    given: Math.round((low + high) / 2),
    maximum: 100,
    comment: writeComment(report, services),
    progress: band === 'needs_human' ? 'needs_review' : 'final',
  };
  try {
    await grades.post(score);
  } catch (error) {
    // The result is the learner's also where an admin did not allow this, or the LMS was switched off meanwhile.
    if (!isAppError(error) || error.status >= 500) throw error;
    log.info('A score was not sent to the LMS.', { analysisId: id, code: error.code });
  }
}

/** As `sendGrade`, unless the learner has given a newer CV since whose result is there already. */
export async function sendLatestGrade(analysis: Analysis, services: CvServices): Promise<void> {
  const { id, subjectId, positionId } = analysis;
  if (!services.launch?.wantsScore || positionId === null) return;
  const { data } = await services.collections.analyses.list({ where: { subjectId, positionId } });
  if (data.find(({ state }) => state === 'completed')?.id === id) await sendGrade(analysis, services);
}

/** In each language: the host knows the one of the course, which teacher and learner read it in. */
function writeComment(
  report: NonNullable<Analysis['report']>,
  { i18n }: Pick<CvServices, 'i18n'>,
): Record<string, string> {
  const { low, high, band } = report.overall;
  const { met, partly } = countVerdicts(report);
  const facts = { met, partly, total: report.verdicts.length, low, high };
  const write = (lang: string) => {
    const comment = i18n.t('grade.comment', facts, lang);
    return band === 'needs_human' ? `${comment} ${i18n.t('grade.review', {}, lang)}` : comment;
  };
  return Object.fromEntries(['en', ...languages].map((lang) => [lang, write(lang)]));
}
