import type { TokenName } from './names.ts';

/** A colour in the light and in the dark scheme. */
export type SchemeColour = readonly [light: string, dark: string];

/** Black or white by the accent's luminance: at Y = 0.179 both reach 4.58:1, so any accent passes AA. */
const whiteShare = 'clamp(0, (0.179 - y) * 1000000, 1)';
const readableOnAccent = `color(from var(--inlay-accent) xyz-d65 calc(0.9505 * ${whiteShare}) calc(${whiteShare}) calc(1.089 * ${whiteShare}))`;

/** The accent as text or line on a surface: its hue, with the lightness that AA asks for. */
const readableAccent: SchemeColour = [
  'oklch(from var(--inlay-accent) min(l, 0.5) c h)',
  'oklch(from var(--inlay-accent) max(l, 0.78) min(c, 0.13) h)',
];

/** Defaults of the themeable tokens. Numbers are CSS pixels; a pair is a colour for light and dark. */
export const tokenValues: Readonly<Record<TokenName, string | number | SchemeColour>> = {
  surface: ['#ffffff', '#14171c'],
  'surface-raised': ['#f6f7f9', '#1d2129'],
  text: ['#1a202b', '#e8ebf1'],
  'text-quiet': ['#535e70', '#a6b0c0'],
  line: ['#dfe3ea', '#343b47'],
  'line-strong': ['#7a8495', '#7f8a9e'],
  accent: ['#3355cc', '#8ea8ff'],
  'accent-text': readableOnAccent,
  positive: ['#17693f', '#72d09a'],
  caution: ['#7f5200', '#e5b552'],
  negative: ['#ad2219', '#ff9a90'],
  focus: readableAccent,
  'space-1': 4,
  'space-2': 8,
  'space-3': 12,
  'space-4': 16,
  'space-5': 24,
  'space-6': 32,
  'space-7': 48,
  'space-8': 64,
  'radius-s': 6,
  'radius-m': 10,
  'radius-l': 16,
  font: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  'font-mono': "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace",
  'font-size-xs': 13,
  'font-size-s': 14,
  'font-size-m': 16,
  'font-size-l': 18,
  'font-size-xl': 22,
  'font-size-2xl': 28,
  'line-height': '1.5',
  'shadow-s': '0 1px 2px light-dark(rgb(16 24 40 / 0.08), rgb(0 0 0 / 0.4))',
  'shadow-m': '0 8px 28px light-dark(rgb(16 24 40 / 0.14), rgb(0 0 0 / 0.55))',
  'motion-fast': '120ms',
  motion: '220ms',
};

const tint = (colour: string): string =>
  `color-mix(in oklab, var(--inlay-${colour}) 10%, var(--inlay-surface))`;

/**
 * Tokens that follow from the others, written again on every element so that they follow a value set
 * anywhere above it. They are ours to change: a site owner sets what they are made from.
 */
export const derivedValues: Readonly<Record<string, string | SchemeColour>> = {
  'accent-strong': readableAccent,
  'accent-quiet': tint('accent'),
  'positive-quiet': tint('positive'),
  'caution-quiet': tint('caution'),
  'negative-quiet': tint('negative'),
};
