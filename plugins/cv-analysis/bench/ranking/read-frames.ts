/** What of a trace's event is read here; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Time of the processor, which others on the machine do not lengthen. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

export interface Frames {
  readonly perSecond: number;
  /** Frames that came so late that one in between was missed. */
  readonly late: number;
  /** The longest time between two frames. */
  readonly longestMs: number;
  /** What the page itself worked for each frame; 16.7 would be all there is. */
  readonly workMs: number;
}

/** Longer than one and a half frames at 60 in a second. */
const lateUs = 25_000;
/** Longer than this it did not scroll. */
const restUs = 300_000;

/** Counts the frames that a browser drew while it scrolled. */
export function readFrames(events: readonly TraceEvent[]): Frames {
  const drawn = events
    .filter(({ name }) => name === 'DrawFrame')
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const gaps = drawn.slice(1).map((ts, at) => ts - drawn[at]!);
  const moving = gaps.filter((gap) => gap < restUs);
  const total = moving.reduce((sum, gap) => sum + gap, 0);
  return {
    perSecond: Math.round((moving.length / total) * 1e7) / 10,
    late: moving.filter((gap) => gap > lateUs).length,
    longestMs: Math.round(Math.max(...moving) / 1000),
    workMs: Math.round(sumPageWork(events) / moving.length / 100) / 10,
  };
}

/** Processor time of the pages' main threads. */
function sumPageWork(events: readonly TraceEvent[]): number {
  const key = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(key),
  );
  return events
    .filter((event) => event.name.endsWith('RunTask') && main.has(key(event)))
    .reduce((sum, { tdur = 0 }) => sum + tdur, 0);
}
