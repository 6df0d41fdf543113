export { createSigningKeys, type SigningKeys, type SignOptions } from './service.ts';
