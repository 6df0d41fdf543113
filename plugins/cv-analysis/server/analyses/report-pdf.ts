import { type FileAnswer, fileAnswer, type InputOf } from 'inlay/sdk';
import type { api } from '../../shared/api.ts';
import type { MatchReport } from '../../shared/match.ts';
import { isBlind } from '../blind/is-blind.ts';
import { describeReportPdf } from '../report/pdf-report.ts';
import type { CvServices } from '../services.ts';
import { noPosition, notFinished } from './errors.ts';
import { findAnalysis } from './show-analysis.ts';
import { showToMember } from './views.ts';

/** Answers with the report as PDF; a candidate's copy has nothing in it that was written for recruiters. */
export async function showReportPdf(
  { id }: InputOf<(typeof api)['GET /analyses/:id/report.pdf']>,
  services: CvServices,
): Promise<FileAnswer> {
  const { caller, locale, i18n, pdf } = services;
  const found = await findAnalysis(id, services);
  const analysis = caller.kind === 'subject' ? found : showToMember(found);
  const { state, profile, report, subjectId, positionTitle, asOf } = analysis;
  if (state !== 'completed' || !profile) throw notFinished();
  if (!report) throw noPosition();
  const definition = describeReportPdf({
    report: caller.kind === 'member' ? report : withoutNotes(report),
    profile,
    position: { title: positionTitle ?? '' },
    locale,
    t: (key, params) => i18n.t(key, params, locale),
    blind: caller.kind !== 'subject' && isBlind(found),
    date: asOf,
    ...(caller.kind !== 'subject' && {
      forMembers: { hidden: analysis.hidden, attempts: analysis.attempts, model: analysis.model },
    }),
  });
  const { fileId } = await pdf.render(definition, { subjectId });
  return fileAnswer(fileId, { name: `${profile.basics.name ?? 'CV'} – ${positionTitle ?? asOf}.pdf` });
}

const withoutNotes = (report: MatchReport): MatchReport => ({
  ...report,
  overall: { ...report.overall, reasons: [] },
  flags: [],
  questions: [],
});
