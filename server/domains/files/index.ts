export { fileInvalid, fileTooLarge } from './errors.ts';
export { dropKey, keepKey, reserveKey, scanKeyOf, sweepGarbage } from './garbage.ts';
export { checkRoom, findFile, type MadeFile, removeFile, storeFile } from './service.ts';
