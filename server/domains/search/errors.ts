import { AppError } from 'inlay/sdk';

export const emptyDocument = () =>
  new AppError('search.empty_document', 422, 'The document holds no text that can be searched.');

export const tooManyPassages = (passages: number, most: number) =>
  new AppError(
    'search.too_long',
    422,
    'The document is too long to be searched as one. Split it, for instance by chapters.',
    { data: { passages, most } },
  );

export const invalidKey = () =>
  new AppError(
    'search.invalid_key',
    422,
    'The key of a document and the name of a collection have 1 to 200 characters. Choose shorter ones.',
  );

export const badSubtitles = () =>
  new AppError('search.bad_subtitles', 422, 'These subtitles hold no cue with a time. Export them again.');

export const robotsRefuse = (url: string) =>
  new AppError(
    'search.robots',
    403,
    'The site does not want this page to be read by programs (robots.txt). Ask its owner, or save the page and upload it.',
    { data: { url } },
  );

export const pageUnreachable = (url: string, status?: number) =>
  new AppError(
    'search.page_unreachable',
    502,
    `The page could not be read${status ? ` (status ${status})` : ''}. Check its address.`,
    { data: { url, ...(status ? { status } : {}) } },
  );

export const tooManyRedirects = (url: string) =>
  new AppError('search.too_many_redirects', 502, 'The page leads from one address to the next without end.', {
    data: { url },
  });

export const embedderWrong = (reason: string) =>
  new AppError(
    'search.embedder_wrong',
    502,
    `The embedder answered with something else than vectors: ${reason}.`,
  );

export const otherDimensions = () =>
  embedderWrong(
    'vectors of this space have had another number of dimensions; give the new ones another name',
  );
