import type { Evidence, Message } from '../../shared/match.ts';
import type { Profile } from '../../shared/profile.ts';
import type { Judged } from '../shared/draw-requirement.ts';

/** How to say what a CV does not show yet: a sentence with gaps that only the person can fill. */
export interface Rewriting {
  /** With `[…]` where the person's own facts go: nothing in it is claimed of them. */
  readonly pattern: Message;
  /** Their own entry that it may belong to. */
  readonly job: string | null;
  /** What they wrote so far. */
  readonly line: Evidence | null;
}

/** Reasons that only dates are missing. */
const undated = new Set(['years_short', 'years_not_dated', 'years_without_dates']);
/** Kinds of which a job is the proof. */
const shownInJobs = new Set(['skill', 'experience', 'other']);

/** Makes a pattern for one requirement that is not fully shown; undefined for one that is. */
export function suggestRewriting(
  { requirement, verdict }: Judged,
  profile: Profile | null,
  locale: string,
): Rewriting | undefined {
  if (verdict.verdict === 'met') return undefined;
  const { kind } = requirement;
  const label = (kind === 'language' && nameLanguage(requirement.subject, locale)) || requirement.label;
  const code = verdict.reason.code.split('.').at(-1) ?? '';
  const line = verdict.evidence[0] ?? null;
  const isInList = code === 'skill_listed_only' || code === 'skill_named';
  const pattern = undated.has(code) ? 'years' : kind;
  return {
    pattern: { code: `pattern.${pattern}`, params: { label } },
    job: shownInJobs.has(kind) && (line === null || isInList) ? nameJob(profile) : null,
    line,
  };
}

/** The latest job, as the person calls it. */
function nameJob(profile: Profile | null): string | null {
  const [latest] = profile?.work ?? [];
  return [latest?.position, latest?.name].filter(Boolean).join(', ') || null;
}

/** "Dutch" rather than "Dutch at B1 level": the level is what the person fills in. */
function nameLanguage(code: string | undefined, locale: string): string | undefined {
  if (!code || !/^[a-z]{2,3}$/.test(code)) return undefined;
  return new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(code);
}
