import { type DocumentLayout, layoutText } from 'inlay/sdk';
import type { Analysis } from '../../collections/index.ts';
import { adviseCandidate } from '../match/advice.ts';
import { matchProfile } from '../match/match-profile.ts';
import { readRequirements } from '../match/requirements.ts';
import { parseProfile } from '../profile/parse-profile.ts';
import type { PositionText } from './analyse-cv.ts';
import { tooLong } from './errors.ts';

/** A hundred full pages; what is longer is a book, and would keep everybody else waiting. */
const mostCharacters = 300_000;

type Result = Pick<Analysis, 'report' | 'advice' | 'hidden' | 'text' | 'pages'> & {
  profile: NonNullable<Analysis['profile']>;
};

/** From a layout to all that an analysis says. The same input gives the same result, always. */
export async function makeResult(
  { layout, position, asOf }: { layout: DocumentLayout; position: PositionText | null; asOf: string },
  onStep: (fraction: number, step: string) => Promise<void>,
): Promise<Result> {
  await onStep(0.4, 'understanding');
  const { text, pages } = layoutText(layout);
  if (text.length > mostCharacters) throw tooLong();
  const profile = parseProfile(layout);
  await onStep(0.7, 'matching');
  const requirements = position ? readRequirements(describePosition(position)) : undefined;
  const cv = { profile, text, pages, now: asOf };
  const report = requirements ? matchProfile({ ...cv, requirements }) : null;
  return {
    profile,
    report,
    advice: adviseCandidate({ profile, report }),
    hidden: layout.hidden.map(({ reason, page, characters, sample }) => ({
      reason,
      page,
      characters,
      sample,
    })),
    text,
    pages: [...pages],
  };
}

/** The title often says what the text takes for granted, "Senior", "Nurse". */
const describePosition = ({ title, description }: PositionText) => `# ${title}\n\n${description}`;
