export { dropKey, reserveKey, sweepGarbage } from './garbage.ts';
export { findFile, storeFile } from './service.ts';
