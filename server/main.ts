import { startServer } from './commands/start.ts';

await startServer({ demo: process.argv.includes('--demo') });
