import { startWorker } from './commands/worker.ts';

await startWorker();
