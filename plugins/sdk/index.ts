export * from './api.ts';
export * from './collection.ts';
export type * from './document.ts';
export { layoutText } from './document.ts';
export * from './error.ts';
export * from './manifest.ts';
export * from './module.ts';
export * from './schema.ts';
export type * from './services.ts';
