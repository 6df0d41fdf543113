import type { Api, FileAnswer, InputOf, OutputOf } from './api.ts';
import type { Collection } from './collection.ts';
import type { Json, Static, TSchema } from './schema.ts';
import type { InlayEvent, JobRun, Services } from './services.ts';

/** Answers one route. */
export type RouteHandler<R, S> = (input: InputOf<R>, services: S) => Promise<OutputOf<R> | FileAnswer>;

/** One kind of background work. Must be safe to repeat: it runs again after a crash. */
export interface Job<I extends TSchema = TSchema, S = Services> {
  readonly input: I;
  /** Seconds a try may take. Default 120, at most 600. */
  readonly timeoutSeconds?: number;
  /** Tries in all. Default 3, at most 20. An `AppError` with a status below 500 is final at once, but for 429. */
  readonly attempts?: number;
  readonly run: (input: Static<I>, services: S, run: JobRun) => Promise<Json | undefined>;
}

/** What a module's server entry exports. */
export interface ModuleDefinition {
  readonly api: Api;
  readonly routes: Readonly<Record<string, (input: never, services: never) => Promise<unknown>>>;
  readonly jobs: Readonly<Record<string, Job<TSchema, never>>>;
  readonly events: Readonly<Record<string, (event: InlayEvent, services: never) => Promise<void>>>;
  readonly collections: Readonly<Record<string, Collection>>;
  readonly lifecycle: Lifecycle<never>;
}

/** What a module does when something happens to its installation in a tenant. Each must be safe to repeat. */
export interface Lifecycle<S = Services> {
  /** After the collections were made, before anybody can use it. What it throws undoes the installation. */
  readonly onInstall?: (services: S) => Promise<void>;
  /**
   * By the new version, after the records were migrated; `from` is the version before. What it throws leaves the
   * tenant on the old version.
   */
  readonly onUpgrade?: (services: S, from: string) => Promise<void>;
  /** When it is taken out; the records are kept for 30 days more. What it throws is logged. */
  readonly onUninstall?: (services: S) => Promise<void>;
}

/**
 * Declares a module's server side; the default export of `server/module.ts`.
 *
 * @example
 * export default defineModule<typeof api, typeof collections>({
 *   api, collections,
 *   routes: { 'GET /reports/:id': showReport },
 *   jobs: { 'analyse-cv': { input: AnalyseCv, run: analyseCv } },
 *   events: { 'subject.erased': forgetSubject },
 * });
 */
export function defineModule<
  const A extends Api,
  const C extends Record<string, Collection>,
  S = Services<C>,
>(declared: {
  readonly api: A;
  readonly collections: C;
  readonly routes: { readonly [K in keyof A]: RouteHandler<A[K], S> };
  readonly jobs?: Readonly<Record<string, Job<TSchema, S>>>;
  readonly events?: Readonly<Record<string, (event: InlayEvent, services: S) => Promise<void>>>;
  readonly lifecycle?: Lifecycle<S>;
}): ModuleDefinition {
  return { jobs: {}, events: {}, lifecycle: {}, ...declared } as ModuleDefinition;
}

/** Types one job while keeping its input schema. */
export function job<const I extends TSchema, S>(declared: Job<I, S>): Job<TSchema, S> {
  return declared as unknown as Job<TSchema, S>;
}
