import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type ApiDocument, printClient } from './client/print-client.ts';

// node scripts/generate-client.ts DOCUMENT.json schema.d.ts
const [input, output] = process.argv.slice(2);
if (input === undefined || output === undefined) {
  console.error(
    'Say which OpenAPI document to read and which file to write: generate-client.ts IN.json OUT.d.ts',
  );
  process.exit(1);
}
const document = JSON.parse(readFileSync(input, 'utf8')) as ApiDocument;
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, printClient(document));
console.log(`Wrote ${output}: ${Object.keys(document.paths).length} paths.`);
