import type { Collection, Stored } from '../collection.ts';
import type { DocumentLayout } from '../document.ts';
import type { StoredFile } from '../files.ts';
import type { RosterMember, Score } from '../lms.ts';
import type { Manifest } from '../manifest.ts';
import type { ModuleDefinition } from '../module.ts';
import type { OutgoingMail } from '../outside.ts';
import type { Json, TSchema } from '../schema.ts';
import type {
  Caller,
  DocumentFacts,
  InlayEvent,
  JobFacts,
  JobRun,
  LaunchFacts,
  Position,
  Services,
  Subject,
} from '../services.ts';
import type { AnswerPrompt, AnswerRequest } from './services/scope.ts';

export type { AnswerPrompt, AnswerRequest } from './services/scope.ts';

/** Runs one kind of job in a test. */
export interface TestJob {
  readonly input?: TSchema | null;
  readonly attempts?: number;
  readonly run?: (input: Json, services: Services, run: JobRun) => Promise<Json | undefined>;
}

/** What a test's services are made of; all of it may be left out. */
export interface TestServicesOptions<C extends Record<string, Collection> = Record<never, never>, S = Json> {
  /** The default export of `server/module.ts`: its collections and jobs are taken from there. */
  readonly module?: ModuleDefinition;
  /** Where there is no `module`. */
  readonly collections?: C;
  /** Where there is no `module`. */
  readonly jobs?: Readonly<Record<string, TestJob>>;
  /** The module's `manifest.json`. Without it everything is granted and every event may be told. */
  readonly manifest?: Manifest;
  /** What an admin granted. Default: all that the manifest asks for. */
  readonly permissions?: readonly string[];
  readonly settings?: S;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Who calls. Default: the host, as in a job. */
  readonly caller?: Caller;
  /** Where the caller came from; for a caller who is a subject, something is made up. */
  readonly launch?: Partial<LaunchFacts> | null;
  /** Default `en`. */
  readonly locale?: string;
  /** The module's texts by language: `{ en: { hello: 'Hello' } }`. */
  readonly messages?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /**
   * Plays the model: the answer to a prompt, by what it is filled with. Undefined for no answer. Without it, and where
   * it gives none, no model is set up: `ai.isReady` is false.
   */
  readonly ai?: AnswerPrompt;
  /** Recorded answers of servers outside. */
  readonly http?: AnswerRequest;
  /** People of the course, for `roster.list`. */
  readonly roster?: readonly RosterMember[];
  /** The time of the test, which stands still. Default: 2026-01-01. */
  readonly now?: Date;
}

/** One tenant of a test: the services of a module in it, and everything that came of their use. */
export interface TestServices<C extends Record<string, Collection> = Record<never, never>, S = Json> {
  /** As the caller of the options has them. */
  readonly services: Services<C, S>;
  /** The same tenant as somebody else has it. */
  as(caller: Caller, launch?: Partial<LaunchFacts> | null): Services<C, S>;
  /** Brings somebody in by a widget: a candidate without a subject, until the module asks for one. */
  enter(launch?: Partial<LaunchFacts>): Services<C, S>;
  addSubject(facts?: Partial<Subject>): Subject;
  addPosition(
    facts?: Partial<Position> & { readonly public?: boolean; readonly state?: 'open' | 'closed' },
  ): Position;
  /** A document with this text, or with this layout; of a new person where none is named. */
  addDocument(content: string | DocumentLayout, facts?: Partial<DocumentFacts>): DocumentFacts;
  /** A member to send mails to; `Ada Example` where no name is given. */
  addMember(email: string | null, name?: string): { readonly memberId: string };
  /** Runs what was started, and what that starts, as the host does: with retries, on behalf of the host. */
  runJobs(): Promise<readonly JobFacts[]>;
  /** Lets the test's time go by. */
  pass(milliseconds: number): void;
  /** All records of a collection, oldest first, whomever they are about. */
  records(collection: string): readonly Stored<Record<string, unknown>>[];
  readonly jobs: readonly (JobFacts & { readonly input: Json })[];
  /** Ids of the documents that members are not shown, `documents.conceal`. */
  readonly concealed: readonly string[];
  readonly events: readonly InlayEvent[];
  readonly mails: readonly (OutgoingMail & { readonly address: string })[];
  readonly files: readonly (StoredFile & { readonly base64: string })[];
  /** Scores for the grade book, in the order they were posted. */
  readonly scores: readonly (Omit<Score, 'subjectId'> & { readonly subjectId: string | null })[];
  readonly logs: readonly {
    readonly level: 'info' | 'warn' | 'error';
    readonly message: string;
    readonly data: Json;
  }[];
}
