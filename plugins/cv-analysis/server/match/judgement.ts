import type { Evidence, Message, Requirement, VerdictValue } from '../../shared/match.ts';
import type { Cv } from './cv.ts';
import { quoteAround } from './quote.ts';
import type { Range } from './ranges.ts';

/** A verdict before it is tied to its requirement. */
export interface Judgement {
  readonly verdict: VerdictValue;
  /** Share of the weight earned. */
  readonly credit: number;
  /** How much more a person might give, where rules see little. */
  readonly doubt: number;
  readonly reason: Message;
  readonly evidence: readonly Evidence[];
  readonly related?: readonly string[];
}

export type Judge = (cv: Cv, requirement: Requirement) => Judgement;

const mostQuotes = 3;

export const say = (code: string, params: Record<string, string | number> = {}): Message => ({
  code: `match.reason.${code}`,
  params,
});

export function notShown(requirement: Requirement, doubt: number, code = 'not_shown'): Judgement {
  const reason = say(code, { label: requirement.label });
  return { verdict: 'not_shown', credit: 0, doubt, reason, evidence: [] };
}

/** Gives credit for places in the CV; where none can be quoted there is no credit, whatever was counted. */
export function credit(
  cv: Cv,
  requirement: Requirement,
  places: readonly Range[],
  given: { credit: number; doubt?: number; reason: Message; related?: readonly string[] },
): Judgement {
  const evidence = quoteAll(cv, places);
  if (evidence.length === 0) return notShown(requirement, 0.2);
  const verdict = given.credit >= 1 ? 'met' : 'partly';
  const related = given.related && given.related.length > 0 ? { related: given.related } : {};
  return {
    verdict,
    credit: given.credit,
    doubt: given.doubt ?? 0.1,
    reason: given.reason,
    evidence,
    ...related,
  };
}

function quoteAll(cv: Cv, places: readonly Range[]): Evidence[] {
  const quotes = new Map<string, Evidence>();
  for (const place of places) {
    const quote = quoteAround(cv, place);
    if (quote && quotes.size < mostQuotes) quotes.set(`${quote.start}:${quote.end}`, quote);
  }
  return [...quotes.values()].sort((a, b) => a.start - b.start);
}
