import { findDates } from '../dates/find-dates.ts';
import { titleScore } from '../entries/classify.ts';
import { countWords, hasHan } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import { joinSpans, type Span, slice, trimSpan } from '../text/span.ts';
import { isPlace } from './places.ts';

/** The line under the name that says what the person is. */
export function findLabel(
  lines: readonly Line[],
  name: Line,
  rest: Span | undefined,
): (Span & { confidence: number }) | undefined {
  if (rest && titleScore(rest.text) > 0.3) return { ...rest, confidence: 0.85 };
  const at = lines.indexOf(name);
  const below = lines.slice(at + 1, at + 14).filter((line) => canBeLabel(line));
  const titled = below.find((line) => titleScore(line.text) >= 0.6);
  const [next] = below;
  const larger =
    next && lines.indexOf(next) === at + 1 && next.size > bodySize(lines) * 1.1 ? next : undefined;
  const first = titled ?? larger;
  if (!first) return undefined;
  const parts = [first];
  for (const line of lines.slice(lines.indexOf(first) + 1)) {
    const last = parts.at(-1)!;
    const same =
      line.row !== last.row &&
      line.size === last.size &&
      line.bold === last.bold &&
      line.color === last.color &&
      line.block === last.block;
    const wraps = same && (line.gap ?? 9) < 0.6 && canBeLabel(line) && first.size > bodySize(lines) * 1.05;
    if (!wraps || parts.length > 2) break;
    parts.push(line);
  }
  const whole = joinSpans(parts.map((line) => slice(line, 0)));
  return { ...trimSpan(whole, wanted, /$^/), confidence: titled ? 0.85 : 0.6 };
}

const wanted =
  /^(?:求职意向|应聘职位|目标职位|意向岗位|position|objective|target position|puesto|poste|titel|beruf)\s*[:：]\s*/iu;

/** A line of running text ends in the middle, or is one long phrase without any sign. */
const goesOn =
  /^(?:\S+ ){4,}(?:in|on|of|at|and|or|to|the|a|an|for|with|mit|und|von|im|für|der|die|das|de|del|y|en|con|para|la|el|et|du|des|les|le|avec|pour|dans)$|^(?:[\p{L}’'-]+ ){9,}[\p{L}’'-]+$/iu;

function canBeLabel(line: Line): boolean {
  const { text } = line;
  return (
    text.length <= 120 &&
    !/@|https?:|www\.|\d{5}/.test(text) &&
    !isPlace(text) &&
    findDates(text).length === 0 &&
    !/[.!?]$/.test(text) &&
    !goesOn.test(text) &&
    !/\p{Ll}[.!?]\s+\p{Lu}/u.test(text) &&
    (countWords(text) <= 9 || hasHan(text) || /[|/•·&–—-]|,.*,/.test(text)) &&
    /\p{L}{3}/u.test(text)
  );
}

function bodySize(lines: readonly Line[]): number {
  const sizes = lines
    .flatMap((line) => Array.from({ length: Math.ceil(line.text.length / 10) }, () => line.size))
    .toSorted((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}
