import type { HiddenReason } from 'inlay/sdk';

/** What decides whether a run of a format without pages can be seen. Absent members are as usual. */
export interface SeenLook {
  readonly hidden?: boolean | undefined;
  /** In points. */
  readonly fontSize?: number | undefined;
  /** `#rrggbb`, of the letters and of what lies under them; an empty one is not known and hides nothing. */
  readonly color?: string | undefined;
  readonly shade?: string | undefined;
  /** How far to the left of its place it begins, in points. */
  readonly outdent?: number | undefined;
}

/** Wider than any paper that letters are written on. */
const wholePage = 600;

/** Why nobody can see a run, if nobody can. */
export function findUnseen(look: SeenLook): HiddenReason | undefined {
  if (look.hidden) return 'style';
  if ((look.fontSize ?? 11) < 1.5) return 'size';
  if (isAlike(look.color ?? '#000000', look.shade ?? '#ffffff')) return 'color';
  return (look.outdent ?? 0) > wholePage ? 'off-page' : undefined;
}

/** True when the eye sees no difference: all channels within 6 of 255. */
export function isAlike(a: string, b: string): boolean {
  const [p, q] = [channels(a), channels(b)];
  return p !== undefined && q !== undefined && p.every((value, i) => Math.abs(value - q[i]!) <= 6);
}

const known = new Map<string, readonly number[] | undefined>();

function channels(color: string): readonly number[] | undefined {
  if (!known.has(color)) {
    const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
    if (known.size > 1000) known.clear();
    known.set(color, hex ? hex.slice(1).map((part) => Number.parseInt(part, 16)) : undefined);
  }
  return known.get(color);
}
