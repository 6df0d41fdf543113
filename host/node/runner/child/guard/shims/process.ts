import { addShim } from '../builtins.ts';
import { ownProcess } from '../own-process.ts';

addShim('process', ownProcess);
export default ownProcess;
export const {
  argv,
  cwd,
  emitWarning,
  env,
  exit,
  hrtime,
  nextTick,
  platform,
  stderr,
  stdout,
  version,
  versions,
} = ownProcess as unknown as typeof process;
