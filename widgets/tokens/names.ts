/** What every design token's custom property starts with. */
export const tokenPrefix = '--inlay-';

/**
 * The tokens that a site owner may set on their page, without their prefix: `accent` is `--inlay-accent`.
 * The embed loader reads these from the page and carries them into the frame.
 */
export const tokenNames = [
  'surface',
  'surface-raised',
  'text',
  'text-quiet',
  'line',
  'line-strong',
  'accent',
  'accent-text',
  'positive',
  'caution',
  'negative',
  'focus',
  'space-1',
  'space-2',
  'space-3',
  'space-4',
  'space-5',
  'space-6',
  'space-7',
  'space-8',
  'radius-s',
  'radius-m',
  'radius-l',
  'font',
  'font-mono',
  'font-size-xs',
  'font-size-s',
  'font-size-m',
  'font-size-l',
  'font-size-xl',
  'font-size-2xl',
  'line-height',
  'shadow-s',
  'shadow-m',
  'motion-fast',
  'motion',
] as const;

/** A token that a site owner may set. */
export type TokenName = (typeof tokenNames)[number];
