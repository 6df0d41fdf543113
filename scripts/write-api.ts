import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printApi, readApi } from './api/print-api.ts';

// Writes plugins/sdk/api.md: node scripts/write-api.ts
const root = fileURLToPath(new URL('..', import.meta.url));
writeFileSync(new URL('../plugins/sdk/api.md', import.meta.url), printApi(readApi(root)));
