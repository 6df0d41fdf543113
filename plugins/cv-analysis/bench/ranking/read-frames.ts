/** What of a trace's event is read here. */
export interface TraceEvent {
  readonly name: string;
  /** Microseconds. */
  readonly ts: number;
}

export interface Frames {
  readonly perSecond: number;
  /** Frames that came so late that one in between was missed. */
  readonly late: number;
  /** The longest time between two frames. */
  readonly longestMs: number;
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
  };
}
