export { type SealedColumn, sealedColumns } from './register.ts';
export { type Resealed, resealAll } from './reseal.ts';
