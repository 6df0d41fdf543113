import type { Manifest } from '../../manifest.ts';
import type { Json, TSchema } from '../../schema.ts';
import type { InlayEvent, JobRun, Services } from '../../services.ts';

/**
 * Runs the server half of one module version: the part of a host's runner that the suite needs. Without one the suite
 * loads the module into its own process, which is for code that one trusts.
 */
export interface ContractRunner {
  callRoute(name: string, input: unknown, services: Services): Promise<unknown>;
  runJob(name: string, input: unknown, services: Services, run: JobRun): Promise<Json>;
  deliverEvent(event: InlayEvent, services: Services): Promise<void>;
}

/** What a suite may be told. */
export interface ContractOptions {
  readonly runner?: ContractRunner;
  /** Inputs of routes that cannot be guessed from their schemas: `{ 'POST /reports': { pattern: 'ab-12' } }`. */
  readonly samples?: Readonly<Record<string, Json>>;
  /** Milliseconds that one call may take. Default 10,000. */
  readonly timeoutMs?: number;
}

/** One part of the contract, and whether the module keeps it. */
export interface ContractCheck {
  /** A sentence about a module that keeps it. */
  readonly name: string;
  readonly passed: boolean;
  /** What is wrong, one sentence each; empty where nothing is. */
  readonly details: readonly string[];
}

/** What came of a suite. */
export interface ContractReport {
  readonly module: string;
  readonly version: string;
  /** All checks are passed. */
  readonly passed: boolean;
  readonly checks: readonly ContractCheck[];
}

/** A built module as the suite reads it. */
export interface BuiltFolder {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly built: {
    readonly web: {
      readonly remoteEntry: string;
      readonly widgets: Readonly<Record<string, readonly string[]>>;
    } | null;
    readonly server: { readonly entry: string } | null;
    readonly describes: {
      readonly api: Readonly<
        Record<
          string,
          { readonly input: TSchema | null; readonly output: TSchema | null; readonly status: number }
        >
      >;
      readonly jobs: Readonly<Record<string, { readonly input: TSchema | null; readonly attempts: number }>>;
      readonly events: readonly string[];
      readonly collections: Readonly<
        Record<
          string,
          {
            readonly schema: TSchema;
            readonly subject: string | null;
            readonly indexes: readonly string[];
            readonly unique: readonly string[];
          }
        >
      >;
    };
  };
  /** Texts by language and key. */
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What one check works with. */
export interface Bench {
  readonly module: BuiltFolder;
  readonly runner: ContractRunner | undefined;
  readonly samples: Readonly<Record<string, Json>>;
  readonly timeoutMs: number;
  /** What was typed in, in all tenants so far. */
  readonly marks: Set<string>;
}

/** One part of the contract; answers with what is wrong. */
export interface Check {
  readonly name: string;
  readonly run: (bench: Bench) => Promise<readonly string[]>;
}
