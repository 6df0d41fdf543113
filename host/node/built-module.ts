import type { Manifest, TSchema } from '../../plugins/sdk/index.ts';
import type { ModulePrompts } from '../../plugins/sdk/prompts/index.ts';

/** What the build adds to a module's manifest: where its halves are, and what its server half declares. */
export interface BuiltParts {
  /** Version of Inlay that built it. */
  readonly by: string;
  readonly web: {
    /** The federation container, relative to the module: `web/remote-….js`. */
    readonly remoteEntry: string;
    /** Name the container registers under. */
    readonly container: string;
    /** Files that a widget needs besides the remote entry, for preloading. */
    readonly widgets: Readonly<Record<string, readonly string[]>>;
    /** SHA-256 (hex) of each file under `web/`. */
    readonly files: Readonly<Record<string, string>>;
  } | null;
  readonly server: {
    /** The federation container, relative to the module: `server/container.mjs`. */
    readonly entry: string;
  } | null;
  readonly describes: ModuleDescription;
}

/** A module's server half as plain data, taken from the built container. */
export interface ModuleDescription {
  readonly api: Readonly<Record<string, DescribedRoute>>;
  readonly jobs: Readonly<Record<string, DescribedJob>>;
  readonly events: readonly string[];
  readonly collections: Readonly<Record<string, DescribedCollection>>;
  /** The lifecycle hooks that it has. */
  readonly hooks: readonly ('onInstall' | 'onUpgrade' | 'onUninstall')[];
}

export interface DescribedRoute {
  readonly summary: string;
  /** JSON Schemas; null where nothing comes in or goes out. */
  readonly input: TSchema | null;
  readonly output: TSchema | null;
  readonly status: number;
}

export interface DescribedJob {
  readonly input: TSchema | null;
  readonly timeoutSeconds: number;
  readonly attempts: number;
  /** Five fields of a crontab in UTC; null where only the module starts it. */
  readonly schedule: string | null;
  /** How many of it run at once in a tenant; null for as many as there is room for. */
  readonly concurrency: number | null;
}

export interface DescribedCollection {
  readonly schema: TSchema;
  readonly subject: string | null;
  /** Candidates read it, too; only where it has no subject. */
  readonly shared?: boolean;
  readonly indexes: readonly string[];
  readonly unique: readonly string[];
  readonly retentionDays: number | null;
  /** It rewrites what earlier versions wrote. */
  readonly migrates: boolean;
}

export type BuiltManifest = Manifest & { readonly built: BuiltParts };

/** A module version that can be served and loaded. */
export interface BuiltModule {
  readonly id: string;
  readonly version: string;
  /** Absolute path of the folder with `manifest.json`, `web/`, `server/` and `locales/`. */
  readonly folder: string;
  readonly manifest: BuiltManifest;
  /** The module's texts by language and key. */
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The texts that it asks models by. */
  readonly prompts: ModulePrompts;
}

/** A module that was found but cannot be used. */
export interface BrokenModule {
  readonly id: string;
  /** Of a package; the other versions of the module go on. */
  readonly version?: string;
  readonly broken: string;
}

export const isBroken = (module: BuiltModule | BrokenModule): module is BrokenModule => 'broken' in module;
