/** A schedule as it was read: which minutes, hours, days of month, months and days of week it means. */
export interface Schedule {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
  /** POSIX crontab: where both days of month and of week are named, either of them is enough. */
  readonly eitherDay: boolean;
}

const fields = [
  ['minute', 0, 59],
  ['hour', 0, 23],
  ['day of month', 1, 31],
  ['month', 1, 12],
  ['day of week', 0, 7],
] as const;

/**
 * Reads five fields of a crontab: `*`, numbers, `a-b`, lists with commas, and steps `/n`. Times are UTC.
 * Throws an `Error` whose message says which field is wrong.
 */
export function readSchedule(text: string): Schedule {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== fields.length) {
    throw new Error('a schedule has five fields (minute, hour, day of month, month, day of week)');
  }
  const [minutes, hours, days, months, weekdays] = parts.map((part, index) =>
    readField(part, fields[index]!),
  );
  return {
    minutes: minutes!,
    hours: hours!,
    days: days!,
    months: months!,
    // Both 0 and 7 are Sunday.
    weekdays: new Set([...weekdays!].map((day) => day % 7)),
    eitherDay: !parts[2]!.startsWith('*') && !parts[4]!.startsWith('*'),
  };
}

function readField(text: string, [name, lowest, highest]: (typeof fields)[number]): Set<number> {
  const values = new Set<number>();
  for (const item of text.split(',')) {
    const [, any, from, to = from, step = '1'] =
      /^(?:(\*)|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(item) ?? [];
    const first = any ? lowest : Number(from);
    // `5/10` means from 5 on.
    const last = any || (item.includes('/') && !item.includes('-')) ? highest : Number(to);
    const inRange = first >= lowest && last <= highest && first <= last && Number(step) > 0;
    if ((any === undefined && from === undefined) || !inRange) {
      throw new Error(`\`${item}\` is no ${name} from ${lowest} to ${highest}`);
    }
    for (let value = first; value <= last; value += Number(step)) values.add(value);
  }
  return values;
}

const minute = 60_000;

/** The last time that a schedule came due, up to `now`, and not more than `lookBackMs` before; undefined for none. */
export function findLastTick(schedule: Schedule, now: Date, lookBackMs: number): Date | undefined {
  const latest = Math.floor(now.getTime() / minute) * minute;
  for (let time = latest; time > now.getTime() - lookBackMs; time -= minute) {
    const tick = new Date(time);
    if (isDue(schedule, tick)) return tick;
  }
  return undefined;
}

function isDue({ minutes, hours, days, months, weekdays, eitherDay }: Schedule, time: Date): boolean {
  const day = days.has(time.getUTCDate());
  const weekday = weekdays.has(time.getUTCDay());
  return (
    minutes.has(time.getUTCMinutes()) &&
    hours.has(time.getUTCHours()) &&
    months.has(time.getUTCMonth() + 1) &&
    (eitherDay ? day || weekday : day && weekday)
  );
}
