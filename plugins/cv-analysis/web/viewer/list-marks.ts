import type { MemberAnalysis } from '../../shared/analysis.ts';
import type { Evidence, VerdictValue } from '../../shared/match.ts';

/** A passage that the report quotes, with what it stands for. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly quote: string;
  /** Labels of the requirements that it is evidence for. */
  readonly labels: readonly string[];
  readonly verdict: VerdictValue;
}

const order: readonly VerdictValue[] = ['met', 'partly', 'not_shown'];

/** All passages that an analysis quotes, by rules or by a model, once each, in the order of the CV. */
export function listMarks({ report, model }: Pick<MemberAnalysis, 'report' | 'model'>): Mark[] {
  if (!report) return [];
  const labels = new Map(report.requirements.map(({ id, label }) => [id, label]));
  const marks = new Map<string, Mark>();
  for (const { requirementId, verdict, evidence } of [...report.verdicts, ...(model?.verdicts ?? [])]) {
    for (const { start, end, page, quote } of evidence) {
      const key = `${start}-${end}`;
      const known = marks.get(key);
      const label = labels.get(requirementId) ?? '';
      marks.set(key, {
        ...{ start, end, page, quote },
        labels: known?.labels.includes(label) ? known.labels : [...(known?.labels ?? []), label],
        verdict: known && order.indexOf(known.verdict) < order.indexOf(verdict) ? known.verdict : verdict,
      });
    }
  }
  return [...marks.values()].sort(byPlace);
}

/** The list with a passage that stands for no requirement, in its place. */
export const addMark = (marks: readonly Mark[], { start, end, page, quote }: Evidence): Mark[] =>
  [...marks, { start, end, page, quote, labels: [], verdict: 'not_shown' as const }].sort(byPlace);

const byPlace = (a: Mark, b: Mark) => a.start - b.start || a.end - b.end;

/** Where in the list a piece of evidence is; -1 where it is not. */
export const findMark = (marks: readonly Mark[], { start, end }: Pick<Evidence, 'start' | 'end'>): number =>
  marks.findIndex((mark) => mark.start === start && mark.end === end);

/** A stretch of the text with the marks that lie over it. */
export interface Piece {
  readonly text: string;
  readonly marks: readonly number[];
}

/** Cuts a text where marks begin and end. */
export function cutText(text: string, marks: readonly Pick<Mark, 'start' | 'end'>[]): Piece[] {
  const inside = (at: number) => Math.min(Math.max(at, 0), text.length);
  const cuts = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [inside(start), inside(end)])]);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index]!;
    const over = marks.flatMap((mark, at) => (mark.start < end && mark.end > start ? [at] : []));
    return { text: text.slice(start, end), marks: over };
  });
}
