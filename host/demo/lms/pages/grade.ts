import { isTeacher } from '../college.ts';
import type { LineItem, ResourceLink, Score } from '../platform/course.ts';
import { scaleScore } from '../platform/services/scores.ts';
import type { View } from '../view.ts';

const points = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** A score as the grade book says it. */
export function describeScore(score: Score | undefined, item: LineItem): string {
  const given = scaleScore(score, item);
  if (given !== undefined) return `${points.format(given)} / ${points.format(item.scoreMaximum)}`;
  if (!score) return '–';
  if (score.gradingProgress.startsWith('Pending')) return 'Waits for grading';
  return score.activityProgress === 'Initialized' ? 'Not started' : 'In progress';
}

/** What stands beside an activity: a learner’s own grade, or how many points there are. */
export function describeGrade({ course, person }: View, { id }: ResourceLink): string | undefined {
  const item = [...course.lineItems.values()].find(({ resourceLinkId }) => resourceLinkId === id);
  if (!item) return undefined;
  const most = `${points.format(item.scoreMaximum)} points`;
  if (isTeacher(person)) return most;
  const score = course.findScore(item.id, person.id);
  return score ? `Your grade: ${describeScore(score, item)}` : `Not graded yet, of ${most}`;
}
