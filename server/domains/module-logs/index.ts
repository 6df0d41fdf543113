export { cutData, cutText } from './cut.ts';
export { listLines, ModuleLogLine, readLastFailures } from './read.ts';
export { sweepModuleLogs } from './sweep.ts';
export { createModuleLogs, type LogLevel, type ModuleLogs, type NewLine } from './writer.ts';
