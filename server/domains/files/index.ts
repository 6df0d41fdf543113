export { fileInvalid, fileTooLarge, quotaExceeded } from './errors.ts';
export { dropKey, reserveKey, sweepGarbage } from './garbage.ts';
export { findFile, type MadeFile, removeFile, storeFile, sumFiles } from './service.ts';
