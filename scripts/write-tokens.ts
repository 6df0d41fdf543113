import { writeFile } from 'node:fs/promises';
import { pageSheet } from '../widgets/tokens/page-sheet.ts';

await writeFile(new URL('../widgets/tokens/tokens.css', import.meta.url), pageSheet);
