export { createStorage, type StorageOptions } from './create-storage.ts';
export type { SignedFile, Storage, StoredFile } from './storage.ts';
