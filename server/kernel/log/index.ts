export { createLog, type Logger, type LogOptions, writePlainly } from './log.ts';
export { addLogFacts, type LogFacts, runWithLogFacts } from './log-facts.ts';
