import type { Message, Requirement, Verdict } from '../../shared/match.ts';
import type { Cv } from './cv.ts';

const mostQuestions = 8;
const mostUnsaid = 80;

/** Suggests what to ask: about the heaviest open points first, never about breaks, family or origin. */
export function suggestQuestions(
  requirements: readonly Requirement[],
  verdicts: readonly Verdict[],
): Message[] {
  const open = requirements
    .map((requirement, index) => ({ requirement, verdict: verdicts[index]!, index }))
    .filter(({ verdict, requirement }) => verdict.verdict !== 'met' && requirement.weight > 0)
    .sort((a, b) => b.requirement.weight - a.requirement.weight || a.index - b.index);
  return open.slice(0, mostQuestions).map(({ requirement, verdict }) => ask(requirement, verdict));
}

function ask({ kind, label }: Requirement, { verdict, reason, related }: Verdict): Message {
  const message = (code: string, params: Message['params'] = { label }): Message => ({
    code: `match.question.${code}`,
    params,
  });
  if (related?.length) return message('near_skill', { label, related: related.join(', ') });
  if (reason.code === 'match.reason.years_short') return message('years', { label, ...reason.params });
  if (kind === 'other') return message('example');
  if (verdict === 'not_shown') return message(kind === 'skill' || kind === 'experience' ? 'not_shown' : kind);
  return message('more');
}

/** Lists what the CV leaves unsaid, requirement or not. */
export function listNotShown(
  cv: Cv,
  requirements: readonly Requirement[],
  verdicts: readonly Verdict[],
): Message[] {
  const out: Message[] = requirements
    .filter((_, index) => verdicts[index]!.verdict === 'not_shown')
    .map(({ label }) => ({ code: 'match.not_shown.requirement', params: { label } }));
  for (const { kind, span, label } of cv.entries) {
    if (kind === 'work' && !span && label) out.push({ code: 'match.not_shown.dates', params: { label } });
  }
  return out.slice(0, mostUnsaid);
}
