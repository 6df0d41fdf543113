import type { RequirementRevision, Standing } from '../../collections/index.ts';
import type { Overall } from '../../shared/analysis.ts';
import { type Credit, readCredit } from '../../shared/credit-code.ts';
import { combineOverall } from '../../shared/overall.ts';

type Asked = Pick<RequirementRevision, 'positionVersion' | 'revision' | 'items'>;

/** It was held against something else than what the position asks for now. */
export const isOutdated = (row: Standing, { positionVersion, revision }: Asked): boolean =>
  row.positionVersion !== positionVersion || row.revision !== revision;

/**
 * What a row comes to by the weights of now. One that was held against other requirements keeps what it has: to guess what
 * it would show is not ours.
 */
export function weighNow(row: Standing, asked: Asked): Overall | null {
  if (row.overall === null || !isOutdated(row, asked)) return row.overall;
  const credited = asked.items.flatMap((item) => {
    const credit: Credit | undefined = readCredit(row.credits[item.id] ?? '', 0);
    return credit ? [{ ...item, ...credit }] : [];
  });
  if (credited.length < asked.items.length) return row.overall;
  const reasons = row.doubts.map((code) => ({ code, params: {} }));
  const { low, high, band } = combineOverall(credited, { reading: row.reading, reasons });
  return { low, high, band };
}
