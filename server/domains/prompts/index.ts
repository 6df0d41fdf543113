export type { PromptAsker, PromptNews } from './ask-by-prompt.ts';
export { tooManyStreams } from './errors.ts';
export { findAt } from './find-at.ts';
export { hasQuote } from './find-quote.ts';
export { createPrompts, type Prompts } from './prompts.ts';
export { promptRoutes } from './routes.ts';
export { testSetRoutes } from './test-set/routes.ts';
export { sweepRuns } from './test-set/runs.ts';
