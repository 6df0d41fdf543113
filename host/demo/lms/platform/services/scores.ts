import type { LineItem, Score } from '../course.ts';
import { Refusal, readJson } from '../exchange.ts';
import { scope } from '../vocabulary.ts';
import { addressLineItem, checkType, findLineItem } from './line-items.ts';
import { cutPage, invalid, notFound, type ServiceCall, type ServiceRoute } from './service.ts';

const scoreType = 'application/vnd.ims.lis.v1.score+json';
const resultsType = 'application/vnd.ims.lis.v2.resultcontainer+json';

const activity = ['Initialized', 'Started', 'InProgress', 'Submitted', 'Completed'];
const grading = ['FullyGraded', 'Pending', 'PendingManual', 'Failed', 'NotReady'];
/** ISO 8601 with a time zone (AGS 2.0 §3.4.7). */
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;

/** AGS 2.0 §3.3 and §3.4. */
export const scoreRoutes: readonly ServiceRoute[] = [
  {
    method: 'POST',
    path: /^\/line-items\/([^/]+)\/scores$/,
    scopes: [scope.score],
    carryOut(asked) {
      checkType(asked.call, scoreType);
      const item = findLineItem(asked);
      const score = readScore(asked, item);
      const before = asked.course.findScore(item.id, score.userId);
      if (before && Date.parse(score.timestamp) <= Date.parse(before.timestamp))
        throw new Refusal(409, 'conflict', 'A score with this timestamp or a later one is here already.');
      asked.course.putScore(score);
      return { body: { resultUrl: addressResult(asked, item, score.userId) } };
    },
  },
  {
    method: 'GET',
    path: /^\/line-items\/([^/]+)\/results$/,
    scopes: [scope.resultReadonly],
    carryOut(asked) {
      const item = findLineItem(asked);
      const wanted = asked.call.url.searchParams.get('user_id');
      const scores = asked.course.scores.filter(
        ({ lineItemId, userId }) => lineItemId === item.id && (wanted === null || userId === wanted),
      );
      const { page, headers } = cutPage(asked.call, scores.filter(isResult));
      return { type: resultsType, headers, body: page.map((score) => presentResult(asked, item, score)) };
    },
  },
];

function readScore({ call, course }: ServiceCall, { id }: LineItem): Score {
  const given = readJson(call);
  const { userId, timestamp, activityProgress, gradingProgress, scoreGiven, scoreMaximum, comment } = given;
  if (typeof userId !== 'string' || userId === '') throw invalid('userId is missing.');
  if (!course.people.has(userId)) throw notFound('Nobody in this course has this userId.');
  if (typeof timestamp !== 'string' || !moment.test(timestamp) || Number.isNaN(Date.parse(timestamp)))
    throw invalid('timestamp must be an ISO 8601 date with its time zone.');
  if (!activity.includes(String(activityProgress)))
    throw invalid(`activityProgress must be one of ${activity.join(', ')}.`);
  if (!grading.includes(String(gradingProgress)))
    throw invalid(`gradingProgress must be one of ${grading.join(', ')}.`);
  if (scoreGiven !== undefined) {
    if (!isAmount(scoreGiven)) throw invalid('scoreGiven must be 0 or more.');
    if (!isAmount(scoreMaximum) || scoreMaximum === 0)
      throw invalid('scoreMaximum must be greater than 0 where scoreGiven is there.');
  }
  return {
    lineItemId: id,
    userId,
    timestamp,
    activityProgress: String(activityProgress),
    gradingProgress: String(gradingProgress),
    scoreGiven: scoreGiven as number | undefined,
    scoreMaximum: scoreMaximum as number | undefined,
    comment: typeof comment === 'string' ? comment.slice(0, 4000) : undefined,
  };
}

const isAmount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** §3.4.9: only what is graded for good is a result. */
const isResult = ({ gradingProgress, scoreGiven }: Score) =>
  gradingProgress === 'FullyGraded' && scoreGiven !== undefined;

/** The points of a result in the column's own measure; undefined while nothing is graded for good. */
export function scaleScore(score: Score | undefined, { scoreMaximum }: LineItem): number | undefined {
  if (!score || !isResult(score)) return undefined;
  return Math.round((score.scoreGiven! / score.scoreMaximum!) * scoreMaximum * 100) / 100;
}

const addressResult = ({ base }: ServiceCall, { id }: LineItem, userId: string) =>
  `${addressLineItem(base, id)}/results?user_id=${encodeURIComponent(userId)}`;

const presentResult = (asked: ServiceCall, item: LineItem, score: Score) => ({
  id: addressResult(asked, item, score.userId),
  scoreOf: addressLineItem(asked.base, item.id),
  userId: score.userId,
  resultScore: scaleScore(score, item),
  resultMaximum: item.scoreMaximum,
  ...(score.comment !== undefined && { comment: score.comment }),
});
