export { createReader, type DocumentReader, type ReaderOptions } from './create-reader.ts';
export { findMediaType } from './find-media-type.ts';
export { readDocument } from './read-document.ts';
