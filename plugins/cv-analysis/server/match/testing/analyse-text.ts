import { layoutText } from 'inlay/sdk';
import type { HiddenText } from '../../../../sdk/document.ts';
import type { MatchReport } from '../../../shared/match.ts';
import { makeResult } from '../../analyses/make-result.ts';
import { makeFlow } from '../../profile/testing/make-layout.ts';
import { readRequirements } from '../requirements.ts';

/** Reads a CV written as plain text and holds it against a position, as a job does. */
export async function analyseText(
  cv: string,
  position: string,
  { hidden = [], asOf = '2026-06-15' }: { hidden?: readonly HiddenText[]; asOf?: string } = {},
) {
  const layout = { ...makeFlow(cv), hidden };
  const wish = {
    title: '',
    description: position,
    requirementsId: 'r',
    requirements: readRequirements(position),
  };
  const result = await makeResult({ layout, wish, asOf }, async () => {});
  return { ...result, report: result.report!, layout, layoutText: layoutText(layout).text };
}

/** What a decision could hang on: all but places in the text, the picture of the career and the hash. */
export const pickRules = ({ overall, verdicts, gaps, questions, seniority }: MatchReport) => ({
  overall,
  gaps,
  questions,
  level: seniority.level,
  years: seniority.yearsExperience,
  verdicts: verdicts.map(({ verdict, credit, doubt, reason, related }) => ({
    verdict,
    credit,
    doubt,
    reason,
    related,
  })),
});

/** A verdict by the label of its requirement, such as `partly years_short`. */
export const listVerdicts = ({ requirements, verdicts }: MatchReport): Record<string, string> =>
  Object.fromEntries(
    requirements.map(({ label }, index) => {
      const { verdict, reason } = verdicts[index]!;
      return [label, `${verdict} ${reason.code.replace('match.reason.', '')}`];
    }),
  );
