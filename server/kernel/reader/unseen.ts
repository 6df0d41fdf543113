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
  if ((look.fontSize ?? 11) < 2) return 'size';
  if (isAlike(look.color ?? '#000000', look.shade ?? '#ffffff')) return 'color';
  return (look.outdent ?? 0) > wholePage ? 'off-page' : undefined;
}

/** A contrast (WCAG 2.2, 1.4.3) at which letters of the size of a CV's cannot be made out; text wants 4.5. */
const leastContrast = 1.2;
/** Beyond this, two colours of one brightness are still two colours. */
const farthest = 28;

/** True when the eye cannot tell letters of one colour from the ground of the other. */
export function isAlike(a: string, b: string): boolean {
  const [p, q] = [channels(a), channels(b)];
  if (!p || !q || p.some((value, i) => Math.abs(value - q[i]!) > farthest)) return false;
  const [dark, light] = [brightness(p), brightness(q)].sort((one, other) => one - other);
  return (light! + 0.05) / (dark! + 0.05) < leastContrast;
}

/** Relative luminance, WCAG 2.2. */
function brightness(channel: readonly number[]): number {
  const [red, green, blue] = channel.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
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
