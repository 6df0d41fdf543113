export { createLog, type Logger, type LogOptions } from './log.ts';
