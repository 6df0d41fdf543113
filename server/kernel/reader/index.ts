export {
  createReader,
  type DocumentReader,
  type ReaderOptions,
  type ReadHow,
  type ScanStore,
} from './create-reader.ts';
export { unsupportedType } from './errors.ts';
export { findMediaType, isReadableType } from './find-media-type.ts';
export { type ReadOptions, readDocument } from './read-document.ts';
export { decodeText } from './text/decode.ts';
