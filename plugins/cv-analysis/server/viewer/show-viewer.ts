import {
  documentAnswer,
  type FileAnswer,
  type InputOf,
  isAppError,
  layoutText,
  type OutputOf,
} from 'inlay/sdk';
import type { Analysis } from '../../collections/index.ts';
import type { api } from '../../shared/api.ts';
import type { Evidence } from '../../shared/match.ts';
import type { NoPages, ViewerFacts } from '../../shared/viewer.ts';
import { documentNotFound, notFinished, stillBlind } from '../analyses/errors.ts';
import { findAnalysis } from '../analyses/show-analysis.ts';
import { isBlind } from '../blind/is-blind.ts';
import type { CvServices } from '../services.ts';
import { placeText, type Stretch } from './place-text.ts';

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
  const layout = await services.documents.layout(analysis.documentId).catch((error: unknown) => {
    if (isAppError(error) && error.status === 404) return undefined;
    throw error;
  });
  if (!layout) return withoutPages('gone');
  if (layout.type !== 'pdf') return withoutPages('format');
  const quoted = listQuotes(analysis);
  const { text } = layoutText(layout);
  const stretches = quoted.map((evidence) => findAgain(text, evidence));
  const boxes = placeText(layout, stretches);
  return {
    noPages: null,
    pages: layout.pages.map(({ number, width, height }) => ({ number, width, height })),
    places: quoted.map(({ start, end }, index) => ({ start, end, boxes: boxes[index]! })),
  };
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

/** Every passage that the screen quotes, once. */
function listQuotes({ report, model, attempts }: Analysis): Evidence[] {
  const evidence = [...(report?.verdicts ?? []), ...(model?.verdicts ?? [])].flatMap((each) => each.evidence);
  const tried = attempts.flatMap(({ quote, page, start, end }) =>
    start === null || end === null ? [] : { quote, page, start, end },
  );
  const all = [...evidence, ...tried];
  return [...new Map(all.map((each) => [`${each.start}-${each.end}`, each])).values()];
}

/** A later reader may order a page otherwise: then the passage is looked for by its words, nearest first. */
function findAgain(text: string, { quote, start, end }: Evidence): Stretch {
  if (text.slice(start, end) === quote) return { start, end };
  let best = -1;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) best = at;
  }
  return best < 0 ? { start: 0, end: 0 } : { start: best, end: best + quote.length };
}
