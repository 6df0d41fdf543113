import { AppError } from 'inlay/sdk';
import type { SchemaFault } from '../../../kernel/schema/index.ts';

/** What an LMS said when it did not do as asked; kept with the error, for the tenant's admin. */
export interface PlatformWords {
  readonly httpStatus: number;
  /** Its own words, at most 300 characters. */
  readonly said?: string;
}

const words = ({ httpStatus, said }: PlatformWords) => ({ httpStatus, ...(said && { said }) });

// A status below 500 is final: asking again changes nothing.

export const noGradeBook = () =>
  new AppError(
    'lti.no_grade_book',
    409,
    'This launch did not come from an LMS whose grade book takes scores for its link. Ask launch.hasGradeBook first.',
  );
export const noLearner = () =>
  new AppError(
    'lti.no_learner',
    409,
    'The score is for nobody who came from this LMS. Name the subject of a learner who opened a link there.',
  );
export const scoreInvalid = (faults: readonly SchemaFault[]) =>
  new AppError('lti.score_invalid', 422, 'The score does not fit. Give points, and what could be earned.', {
    data: { faults },
  });
export const noRoster = () =>
  new AppError('lti.no_roster', 409, 'This launch did not come from an LMS that shows who is in the course.');
export const rosterQueryInvalid = (faults: readonly SchemaFault[]) =>
  new AppError('lti.roster_query_invalid', 422, 'The roster cannot be narrowed like this.', {
    data: { faults },
  });
export const rosterClosed = () =>
  new AppError(
    'lti.roster_closed',
    403,
    'Who is in a course is shown to its teachers only, not to somebody who learns there.',
  );
export const scopeNotOffered = (scope: string) =>
  new AppError(
    'lti.scope_refused',
    409,
    'The LMS does not offer this service for the link. Its admin can allow it for this tool.',
    { data: { scope } },
  );
export const scopeRefused = (platform: PlatformWords) =>
  new AppError(
    'lti.scope_refused',
    409,
    'The LMS does not let Inlay use this service. Its admin must allow it for this tool.',
    { data: words(platform) },
  );
export const tokenRefused = (platform: PlatformWords) =>
  new AppError(
    'lti.token_refused',
    409,
    'The LMS does not recognise Inlay. Compare client id, token address and our key set address in the LMS.',
    { data: words(platform) },
  );
export const lmsRefused = (platform: PlatformWords) =>
  new AppError('lti.lms_refused', 409, 'The LMS refused. Its answer says why.', { data: words(platform) });
export const newerScoreThere = (platform: PlatformWords) =>
  new AppError('lti.newer_score_there', 409, 'The grade book has this or a newer score already.', {
    data: words(platform),
  });
export const lineItemGone = (platform: PlatformWords) =>
  new AppError(
    'lti.line_item_gone',
    409,
    'The column in the grade book is gone. Open the link in the LMS once more to have a new one.',
    { data: words(platform) },
  );
export const lmsUnreachable = (platform?: PlatformWords, cause?: unknown, retryAfter?: number) =>
  new AppError('lti.lms_unreachable', 502, 'The LMS does not answer as it should. Try again later.', {
    ...(platform && { data: words(platform) }),
    ...(cause !== undefined && { cause }),
    ...(retryAfter !== undefined && { retryAfter }),
  });
export const answerUnreadable = (what: string) =>
  new AppError('lti.answer_unreadable', 502, `The LMS answered with something that is not ${what}.`);
export const addressForeign = (found: string) =>
  new AppError(
    'lti.address_foreign',
    409,
    'The LMS names an address on another server for the rest of its answer. It is not asked there.',
    { data: { found: found.slice(0, 200) } },
  );
