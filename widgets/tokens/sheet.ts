import { tokenNames, tokenPrefix } from './names.ts';
import { derivedValues, type SchemeColour, tokenValues } from './values.ts';

type Value = string | number | SchemeColour;
type Unit = 'px' | 'rem';

function writeValue(value: Value, unit: Unit): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return unit === 'px' ? `${value}px` : `${value / 16}rem`;
  return `light-dark(${value[0]}, ${value[1]})`;
}

const writeAll = (values: Readonly<Record<string, Value>>, names: readonly string[], unit: Unit): string =>
  names.map((name) => `  ${tokenPrefix}${name}: ${writeValue(values[name]!, unit)};`).join('\n');

/** The tokens' defaults as declarations; on strangers' pages in pixels, since their root font size is theirs. */
export const writeDefaults = (unit: Unit): string => writeAll(tokenValues, tokenNames, unit);

/** The tokens that follow from others, as declarations. */
export const writeDerived = (): string => writeAll(derivedValues, Object.keys(derivedValues), 'px');

/** Motion off, for people who ask their system for that. */
export const stillMotion = `  ${tokenPrefix}motion-fast: 0ms;\n  ${tokenPrefix}motion: 0ms;`;
