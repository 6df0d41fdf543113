import type { SiteLimits } from '../../../api/api-types.ts';

export type UsageDay = SiteLimits['usage'][number];

/** The last 30 days of UTC up to `today`, oldest first; those that the server left out had no launch. */
export function listUsageDays(usage: readonly UsageDay[], today = new Date()): UsageDay[] {
  const counts = new Map(usage.map(({ day, launches }) => [day, launches]));
  return Array.from({ length: 30 }, (_, at) => {
    const day = new Date(today.getTime() - (29 - at) * 86_400_000).toISOString().slice(0, 10);
    return { day, launches: counts.get(day) ?? 0 };
  });
}
