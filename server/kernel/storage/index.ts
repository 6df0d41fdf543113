export {
  createStorage,
  type SignedFile,
  type Storage,
  type StorageOptions,
  type StoredFile,
} from './storage.ts';
