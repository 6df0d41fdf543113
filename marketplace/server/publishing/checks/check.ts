import type { ModulePackage, Trust } from '../../../../host/node/packages/index.ts';
import type { LoadedModule } from '../../../../host/node/registry.ts';

/** What a check may look at. */
export interface Candidate {
  readonly read: ModulePackage;
  /** As registered here; the manifest must say the same. */
  readonly publisher: { readonly id: string; readonly name: string };
  readonly trust: Trust;
  /** Makes the package a module that can be called, in a process of its own, and takes it away again. */
  withModule<T>(use: (module: LoadedModule) => Promise<T>): Promise<T>;
}

/** What a check says: sentences about what is wrong, and about what it found. */
export interface Findings {
  readonly faults: readonly string[];
  readonly notes?: readonly string[];
}

/** One automated check of a package. Whatever it throws is an error of ours, not of the package. */
export interface Check {
  readonly name: string;
  /** Whoever fails it is not looked at any further: what comes next takes more time and memory. */
  readonly isGate?: boolean;
  /** It runs code of the package, so everything before must have passed. */
  readonly runsCode?: boolean;
  run(candidate: Candidate): Promise<Findings> | Findings;
}
