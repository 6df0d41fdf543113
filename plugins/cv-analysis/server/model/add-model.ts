import { isAppError } from 'inlay/sdk';
import type { Analysis } from '../../collections/index.ts';
import type { Message } from '../../shared/match.ts';
import type { ModelPart } from '../../shared/model.ts';
import { combineOverall } from '../../shared/overall.ts';
import { readCvSettings } from '../../shared/settings.ts';
import type { Wish } from '../analyses/wish.ts';
import { cover } from '../blind/create-blind.ts';
import { readCv } from '../match/cv.ts';
import { findAttempts, rangeAttempts } from '../match/signals/find-attempts.ts';
import type { CvServices } from '../services.ts';
import { type Answer, askOnce, type Question } from './ask-once.ts';
import { describeUnsure, listUnsure, readFields } from './fill-fields.ts';
import { describeOpen, listOpen, readJudgements } from './judge-open.ts';
import type { Source } from './place-quote.ts';

/** What the rules made of a CV. */
type Result = Pick<Analysis, 'text' | 'pages' | 'report'> & {
  readonly profile: NonNullable<Analysis['profile']>;
};

const longestText = 60_000;

/**
 * Lets a model fill in what rules left open, where the tenant wants that. Null where there is nothing to ask. Whatever
 * goes wrong with the model, the result of the rules stands and says that it did not answer, and why.
 */
export async function addModel(
  result: Result,
  { subjectId, asOf }: Pick<Analysis, 'subjectId' | 'asOf'>,
  wish: Wish | null,
  services: CvServices,
): Promise<ModelPart | null> {
  if (readCvSettings(services.settings).modelUse === 'off') return null;
  const { profile, report } = result;
  const unsure = listUnsure(profile);
  const open = report ? listOpen(report) : [];
  if (unsure.length + open.length === 0) return null;
  const source = makeSource(result, asOf, wish);
  const about = { subjectId, person: describePerson(profile) };
  const cv = writeVisible(result);
  const failures: unknown[] = [];
  const ask = async <T>(
    question: Omit<Question, 'about'>,
    read: (answer: Answer) => T,
  ): Promise<T | undefined> => {
    try {
      return read(await askOnce({ ...question, about }, services));
    } catch (error) {
      failures.push(error);
      const code = isAppError(error) ? error.code : 'unknown';
      services.log.warn('A model did not answer about a CV.', { prompt: question.prompt, code });
      return undefined;
    }
  };
  const filled =
    unsure.length === 0
      ? undefined
      : await ask({ prompt: 'fill-profile', slots: { cv, fields: describeUnsure(unsure) } }, (answer) => ({
          made: answer.made,
          ...readFields(answer.output, unsure, source),
        }));
  const judged =
    open.length === 0
      ? undefined
      : await ask(
          { prompt: 'judge-requirements', slots: { cv, requirements: describeOpen(open) } },
          (answer) => ({
            made: answer.made,
            verdicts: readJudgements(answer.output, open, source),
          }),
        );
  const verdicts = judged?.verdicts ?? [];
  return {
    state: failures.length === 0 ? 'answered' : filled || judged ? 'partly' : 'no_answer',
    why: failures.length > 0 ? explainSilence(failures[0]) : null,
    made: [...(filled ? [filled.made] : []), ...(judged ? [judged.made] : [])],
    fields: filled?.fields ?? [],
    verdicts,
    voided: (filled?.voided ?? 0) + verdicts.reduce((sum, { voided }) => sum + voided, 0),
    overall: report && judged ? weighWith(report, verdicts) : null,
  };
}

type Report = NonNullable<Analysis['report']>;

/** The overall figure with the model's verdicts in place of the rules' where there are any. */
function weighWith(
  { requirements, verdicts, overall }: Report,
  added: ModelPart['verdicts'],
): ModelPart['overall'] {
  const byId = new Map(added.map((verdict) => [verdict.requirementId, verdict]));
  const credited = requirements.map(({ id, kind, importance, weight }, index) => {
    const { credit, doubt } = byId.get(id) ?? verdicts[index]!;
    return { kind, importance, weight, credit, doubt };
  });
  const { low, high, band } = combineOverall(credited, overall.unsure);
  return { low, high, band };
}

function makeSource({ profile, text, pages }: Result, now: string, wish: Wish | null): Source {
  const attempts = findAttempts(text, pages, []);
  const position = wish ? `${wish.title}\n\n${wish.description}` : '';
  const { masked } = readCv({ profile, text, pages, now, attempts, position });
  return { text, pages, masked };
}

/** The visible text without the sentences that command: a model is told nothing by them, also where there are many. */
const writeVisible = ({ text, pages }: Result): string =>
  cover(text, rangeAttempts(text, findAttempts(text, pages, []))).slice(0, longestText);

function describePerson({ basics }: Result['profile']) {
  const one = (value: string | undefined) => (value ? [value] : []);
  return {
    names: one(basics.name),
    emails: one(basics.email),
    phones: one(basics.phone),
    addresses: one(basics.location?.address),
  };
}

const known = new Set([
  'not_ready',
  'no_model',
  'budget_reached',
  'price_unknown',
  'refused',
  'answer_unusable',
  'answer_too_long',
  'broken_off',
  'key_refused',
  'account_empty',
  'busy',
  'unavailable',
  'timed_out',
]);

function explainSilence(error: unknown): Message {
  const code = isAppError(error) ? error.code.replace(/^ai\./, '') : '';
  return { code: `match.model.why.${known.has(code) ? code : 'other'}`, params: {} };
}
