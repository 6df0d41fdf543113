import './shims/module.ts';
import './shims/process.ts';
import { guardConsole, type WriteLog } from './console.ts';
import { guardGlobals } from './globals.ts';
import { guardImports } from './imports.ts';
import { guardProcess } from './process.ts';
import { guardPrototypes } from './prototypes.ts';

/**
 * Takes away what a module may not have. Node's permission model refuses files, network, programs and threads by itself;
 * this closes what it leaves open, and gives each refusal a name. It is a belt, no wall: see docs/decisions/0014.
 */
export function guard({ folder, log }: { readonly folder: string; readonly log: WriteLog }): void {
  guardImports(folder);
  guardConsole(log);
  guardPrototypes();
  guardGlobals();
  guardProcess();
}
