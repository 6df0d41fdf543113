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

export const subjectGone = () =>
  new AppError('search.subject_gone', 409, 'The person or the document that this is about is gone.');

export const outOfReach = () =>
  new AppError('modules.out_of_reach', 404, 'There is nothing of yours with this key.');

export const quotaExceeded = (most: number) =>
  new AppError(
    'search.quota_exceeded',
    409,
    `A module may have ${most} passages in an organisation. Remove documents that nobody looks for.`,
    { data: { most } },
  );

export const searchInvalid = (what: string) =>
  new AppError('search.invalid', 422, `This cannot be searched: ${what}`);

export const rateLimited = (most: number) =>
  new AppError('search.rate_limited', 429, `At most ${most} pages are read in a minute. Try again later.`, {
    retryAfter: 60,
    data: { most },
  });

export const busy = () =>
  new AppError('search.busy', 429, 'Too many documents wait to be made searchable. Try again in a minute.', {
    retryAfter: 60,
  });

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
