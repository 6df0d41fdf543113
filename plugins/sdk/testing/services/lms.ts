import { listSchemaFaults } from '../../checking/index.ts';
import { RosterQuery, Score } from '../../lms.ts';
import type { Services } from '../../services.ts';
import { noGradeBook, noRoster, rosterClosed, scoreInvalid } from './refusals.ts';
import { checkReach, currentSubjectId, type Scope } from './scope.ts';
import { copy } from './tenant.ts';

/** A grade book that takes everything, and the class list that the test gives. */
export function createLms(scope: Scope): Pick<Services, 'grades' | 'roster'> {
  const { tenant, caller, launch, roster } = scope;
  return {
    grades: {
      async post(score) {
        const faults = listSchemaFaults(Score, score);
        if (faults.length > 0) throw scoreInvalid(faults);
        checkReach(scope, score.subjectId ?? null);
        if (!launch?.hasGradeBook) throw noGradeBook();
        const subjectId = score.subjectId ?? currentSubjectId(scope) ?? launch.subjectId;
        tenant.scores.push({ ...copy(score), subjectId });
        return { state: 'queued' };
      },
      async result({ subjectId } = {}) {
        checkReach(scope, subjectId ?? null);
        if (!launch?.hasGradeBook) throw noGradeBook();
        const about = subjectId ?? currentSubjectId(scope) ?? launch.subjectId;
        const score = tenant.scores.findLast((each) => each.subjectId === about);
        return (
          score && {
            given: score.given,
            maximum: score.maximum,
            comment: pickComment(score.comment, launch.locale),
          }
        );
      },
    },
    roster: {
      async list(query = {}) {
        if (caller.kind === 'subject') throw rosterClosed();
        if (!roster || listSchemaFaults(RosterQuery, query).length > 0) throw noRoster();
        const isAsked = (roles: readonly string[]) =>
          query.role === undefined ||
          roles.some((role) => role === query.role || role.endsWith(`#${query.role}`));
        return { members: copy(roster.filter(({ roles }) => isAsked(roles))), complete: true };
      },
    },
  };
}

function pickComment(comment: Score['comment'], locale: string): string | null {
  if (comment === undefined || typeof comment === 'string') return comment ?? null;
  return comment[locale] ?? comment.en ?? Object.values(comment)[0] ?? null;
}
