export { createLog, type Logger, type LogOptions } from './log.ts';
export { addLogFacts, type LogFacts, runWithLogFacts } from './log-facts.ts';
