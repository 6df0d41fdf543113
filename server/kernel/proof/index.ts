export { createProofs, type Proofs, type Work } from './proof.ts';
