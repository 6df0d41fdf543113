import { documentAnswer, type FileAnswer, type InputOf, type OutputOf } from 'inlay/sdk';
import type { api } from '../../shared/api.ts';
import type { NoPages, ViewerFacts } from '../../shared/viewer.ts';
import { documentNotFound, notFinished, stillBlind } from '../analyses/errors.ts';
import { findAnalysis } from '../analyses/show-analysis.ts';
import { isBlind } from '../blind/is-blind.ts';
import type { CvServices } from '../services.ts';
import { describePages } from './describe-pages.ts';

type Api = typeof api;

const withoutPages = (noPages: NoPages): ViewerFacts => ({ noPages, pages: [], places: [] });

/** Says how large the pages of a CV are and where on them each quoted passage stands. */
export async function showPlaces(
  { id }: InputOf<Api['GET /analyses/:id/places']>,
  services: CvServices,
): Promise<OutputOf<Api['GET /analyses/:id/places']>> {
  const analysis = await findAnalysis(id, services);
  if (analysis.state !== 'completed') throw notFinished();
  if (isBlind(analysis)) return withoutPages('blind');
  const { collections, documents } = services;
  if (!(await documents.get(analysis.documentId))) return withoutPages('gone');
  if (analysis.viewer) return analysis.viewer;
  // It was made before places were kept: the file is read once more.
  const viewer = describePages(await documents.layout(analysis.documentId), analysis);
  await collections.analyses.update(id, { viewer });
  return viewer;
}

/** Answers with the file as it was given, to be drawn by the viewer. */
export async function showDocument(
  { id }: InputOf<Api['GET /analyses/:id/document']>,
  services: CvServices,
): Promise<FileAnswer> {
  const analysis = await findAnalysis(id, services);
  if (isBlind(analysis)) throw stillBlind();
  const document = await services.documents.get(analysis.documentId);
  if (!document) throw documentNotFound();
  return documentAnswer(document.id, { name: document.name, inline: true });
}
