import type { Advice, MatchReport, Message, Requirement, Verdict } from '../../shared/match.ts';
import type { Profile } from '../../shared/profile.ts';

const mostPoints = 10;
const strengthened = new Set([
  'skill_listed_only',
  'skill_near',
  'years_short',
  'years_not_dated',
  'language_no_level',
]);

/**
 * Tells a candidate what their CV does not show for a position, the heaviest first, and what in its form hides
 * it. Honest advice: it asks to name what was really done, never to add words.
 */
export function adviseCandidate({
  profile,
  report,
}: {
  profile: Profile;
  report: MatchReport | null;
}): Advice[] {
  return [...(report ? adviseOnGaps(report) : []), ...adviseOnForm(profile)];
}

function adviseOnGaps({ gaps, requirements, verdicts }: MatchReport): Advice[] {
  const byId = new Map(
    requirements.map((requirement, index) => [requirement.id, { requirement, verdict: verdicts[index]! }]),
  );
  return gaps.slice(0, mostPoints).flatMap((id) => {
    const gap = byId.get(id);
    return gap ? [adviseOnGap(gap.requirement, gap.verdict)] : [];
  });
}

function adviseOnGap({ id, kind, label }: Requirement, { verdict, reason }: Verdict): Advice {
  if (verdict === 'not_shown') {
    return { kind: 'missing', requirementId: id, message: say(`missing.${kind}`, { label }) };
  }
  const code = reason.code.replace('match.reason.', '');
  const how = strengthened.has(code) ? code : 'more';
  return {
    kind: 'strengthen',
    requirementId: id,
    message: say(`strengthen.${how}`, { ...reason.params, label }),
  };
}

function adviseOnForm({ basics, work, education, skills, meta }: Profile): Advice[] {
  const undated = work.filter(({ startDate }) => !startDate);
  const bare = work.filter(({ highlights, summary }) => !summary && (highlights ?? []).length === 0);
  const hints: (Message | false | undefined)[] = [
    !basics.email && !basics.phone && say('format.no_contact'),
    work.length === 0 && say('format.no_work'),
    undated.length > 0 && say('format.no_dates', { jobs: undated.map(nameJob).join(', ') }),
    work.length > 0 && bare.length === work.length && say('format.no_details'),
    education.length === 0 && say('format.no_education'),
    skills.length === 0 && say('format.no_skills'),
    meta.inlay.hiddenCharacters > 0 && say('format.hidden_text', { characters: meta.inlay.hiddenCharacters }),
    meta.inlay.confidence < 0.5 && say('format.hard_to_read'),
  ];
  return hints.flatMap((message) => (message ? [{ kind: 'format' as const, message }] : []));
}

const nameJob = ({ position, name }: Profile['work'][number]): string => position ?? name ?? '–';

const say = (code: string, params: Message['params'] = {}): Message => ({
  code: `match.advice.${code}`,
  params,
});
