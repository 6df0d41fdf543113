import type { InputOf, OutputOf } from 'inlay/sdk';
import type { api } from '../../shared/api.ts';
import type { CvServices } from '../services.ts';
import { presentSummary } from './views.ts';

type Contract = (typeof api)['GET /analyses'];

export async function listAnalyses(
  { positionId, subjectId, limit, cursor }: InputOf<Contract>,
  { collections: { analyses } }: CvServices,
): Promise<OutputOf<Contract>> {
  const { data, page } = await analyses.list({
    where: { ...(positionId && { positionId }), ...(subjectId && { subjectId }) },
    ...(limit !== undefined && { limit }),
    cursor,
  });
  return { data: data.map(presentSummary), page };
}
