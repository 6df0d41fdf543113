import type { Json } from 'inlay/sdk';
import type { Evidence, MatchReport, Requirement, Verdict, VerdictValue } from '../../shared/match.ts';
import type { ModelVerdict } from '../../shared/model.ts';
import { unusable } from './ask-once.ts';
import { placeQuote, type Source } from './place-quote.ts';

const most = 40;

/** A requirement that rules could not judge, with their verdict. */
interface Open {
  readonly requirement: Requirement;
  readonly verdict: Verdict;
}

/** What rules leave open: free wishes, what was found by its words alone, and near skills. */
export const listOpen = ({ requirements, verdicts }: MatchReport): Open[] =>
  requirements
    .map((requirement, index) => ({ requirement, verdict: verdicts[index]! }))
    .filter(({ requirement: { kind, weight }, verdict: { verdict, reason } }) => {
      const unsure = kind === 'other' || /\.(?:skill_near|other_\p{L}+|experience_found)$/u.test(reason.code);
      return unsure && verdict !== 'met' && weight > 0;
    })
    .slice(0, most);

/** As the prompt takes them. */
export const describeOpen = (open: readonly Open[]): Json[] =>
  open.map(({ requirement: { id, label, text }, verdict: { related } }) => ({
    id,
    asks: text === label || text.length > 300 ? label : text,
    ...(related?.length && { near: related.join(', ') }),
  }));

/** What each verdict is worth; a near skill stays less than the one asked for. */
const worth: Readonly<Record<'open' | 'near', Readonly<Record<VerdictValue, number>>>> = {
  open: { met: 1, partly: 0.5, not_shown: 0 },
  near: { met: 0.75, partly: 0.5, not_shown: 0 },
};
const doubtOf: Readonly<Record<VerdictValue, number>> = { met: 0.2, partly: 0.3, not_shown: 0.4 };

/**
 * Takes a model's judgements for what their quotes are worth. One quote that does not stand in the CV takes the credit
 * of its judgement; what the rules gave stays in any case.
 */
export function readJudgements(output: unknown, open: readonly Open[], source: Source): ModelVerdict[] {
  const given = listJudgements(output);
  return open.flatMap(({ requirement, verdict: rules }) => {
    const judgement = given.find(({ id }) => id === requirement.id);
    if (!judgement) return [];
    const quotes = judgement.verdict === 'not_shown' ? [] : judgement.quotes;
    const placed = quotes.map((quote) => placeQuote(source, quote));
    const voided = placed.filter((one) => one === undefined).length;
    const evidence = placed.flatMap((one) => one ?? []);
    const holds = voided === 0 && evidence.length > 0;
    const scale = rules.related?.length ? worth.near : worth.open;
    const credit = holds ? scale[judgement.verdict] : 0;
    if (credit <= rules.credit) return [keepRules(rules, holds ? evidence : [], voided)];
    const value: VerdictValue = credit >= 1 ? 'met' : 'partly';
    const doubt = doubtOf[judgement.verdict];
    return [{ requirementId: requirement.id, verdict: value, credit, doubt, evidence, voided }];
  });
}

const keepRules = (rules: Verdict, evidence: Evidence[], voided: number): ModelVerdict => ({
  requirementId: rules.requirementId,
  verdict: rules.verdict,
  credit: rules.credit,
  doubt: rules.doubt,
  evidence,
  voided,
});

interface Judgement {
  readonly id: string;
  readonly verdict: VerdictValue;
  readonly quotes: readonly string[];
}

/** The host checks answers against the prompt's schema; a tenant's own text could still ask for another form. */
function listJudgements(output: unknown): Judgement[] {
  const list = (output as { judgements?: unknown } | null)?.judgements;
  if (!Array.isArray(list)) throw unusable();
  return list.filter(
    (one): one is Judgement =>
      typeof one?.id === 'string' &&
      Object.hasOwn(doubtOf, one.verdict) &&
      Array.isArray(one.quotes) &&
      one.quotes.every((quote: unknown) => typeof quote === 'string'),
  );
}
