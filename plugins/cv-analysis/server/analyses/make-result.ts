import { type DocumentLayout, layoutText } from 'inlay/sdk';
import type { Analysis } from '../../collections/index.ts';
import { adviseCandidate } from '../match/advice.ts';
import { matchProfile } from '../match/match-profile.ts';
import { findAttempts, pickShown } from '../match/signals/find-attempts.ts';
import { parseProfile } from '../profile/parse-profile.ts';
import { tooLong } from './errors.ts';
import type { Wish } from './wish.ts';

/** A hundred full pages; what is longer is a book, and would keep everybody else waiting. */
const mostCharacters = 300_000;

type Result = Pick<Analysis, 'report' | 'advice' | 'hidden' | 'attempts' | 'text' | 'pages'> & {
  profile: NonNullable<Analysis['profile']>;
};

/** From a layout to all that an analysis says. The same input gives the same result, always. */
export async function makeResult(
  { layout, wish, asOf }: { layout: DocumentLayout; wish: Wish | null; asOf: string },
  onStep: (fraction: number, step: string) => Promise<void>,
): Promise<Result> {
  await onStep(0.4, 'understanding');
  const { text, pages } = layoutText(layout);
  if (text.length > mostCharacters) throw tooLong();
  const profile = parseProfile(layout);
  await onStep(0.7, 'matching');
  const hidden = layout.hidden.map(({ reason, page, characters, sample }) => ({
    reason,
    page,
    characters,
    sample,
  }));
  const attempts = findAttempts(text, pages, hidden);
  const report = wish
    ? matchProfile({ profile, text, pages, now: asOf, attempts, ...describeWish(wish) })
    : null;
  return {
    profile,
    report,
    advice: adviseCandidate({ profile, report }),
    hidden,
    attempts: pickShown(attempts),
    text,
    pages: [...pages],
  };
}

const describeWish = ({ title, description, requirements }: Wish) => ({
  position: `${title}\n\n${description}`,
  requirements,
});
