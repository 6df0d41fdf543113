import type { Ai } from './ai.ts';
import type { Collection, StoresOf } from './collection.ts';
import type { DocumentLayout } from './document.ts';
import type { Files } from './files.ts';
import type { Grades, Roster } from './lms.ts';
import type { Http, Mails, Secrets } from './outside.ts';
import type { Json } from './schema.ts';
import type { Search } from './search.ts';

/** Who calls. A member works for the tenant; a subject sees only what is about them. */
export type Caller =
  | { readonly kind: 'member'; readonly memberId: string; readonly role: 'admin' | 'manager' | 'user' }
  | { readonly kind: 'subject'; readonly launchId: string; readonly subjectId: string | null }
  | { readonly kind: 'host' };

/** Where a widget was entered from, and for what. */
export interface LaunchFacts {
  readonly id: string;
  readonly widget: string;
  readonly placement: string;
  readonly positionId: string | null;
  readonly subjectId: string | null;
  readonly locale: string;
  /** It came from an LMS whose grade book takes scores for this link: `services.grades` works. */
  readonly hasGradeBook: boolean;
  /** The link has a column in that grade book already: teacher and learner expect a score. */
  readonly wantsScore: boolean;
}

/** A person whose data it is. */
export interface Subject {
  readonly id: string;
  readonly kind: 'anonymous' | 'named';
  readonly displayName: string | null;
  readonly email: string | null;
  readonly createdAt: string;
}

/** Somebody who works for the tenant. */
export interface MemberFacts {
  readonly id: string;
  readonly name: string;
}

/** A job opening. */
export interface Position {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  /** Plain text or Markdown. */
  readonly description: string;
  readonly location: string | null;
  readonly locale: string;
  /** Rises with each change of the text, so that a result can name what it was made from. */
  readonly version: number;
}

/** A file that a person gave. */
export interface DocumentFacts {
  readonly id: string;
  readonly subjectId: string;
  readonly name: string;
  /** Media type, found by content. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  readonly createdAt: string;
}

/** How far a job is. */
export interface JobFacts {
  readonly id: string;
  readonly name: string;
  readonly state: 'queued' | 'running' | 'completed' | 'failed';
  /** 0 to 1. */
  readonly progress: number;
  /** A short machine word for the step, e.g. `reading`. */
  readonly step: string | null;
  readonly attempt: number;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly result: Json;
}

/** An event of the host or of a module. */
export interface InlayEvent {
  readonly id: string;
  /** `<noun>.<past tense>`, e.g. `subject.erased`, `analysis.completed`. */
  readonly type: string;
  /** Who told it: `host`, or the id of a module. Another module may use the same type: believe whom you know. */
  readonly source: string;
  readonly subjectId: string | null;
  readonly occurredAt: string;
  readonly data: Json;
}

/**
 * What a handler may use. Each service is already bound to one tenant and crosses a process border
 * (JSON in, JSON out, ids rather than bodies). A service the manifest did not ask for is not there.
 */
export interface Services<C extends Record<string, Collection> = Record<never, never>, Settings = Json> {
  readonly caller: Caller;
  /** The launch the call came in by; null for the console, jobs and events. */
  readonly launch: LaunchFacts | null;
  /** The reader's language, BCP 47. */
  readonly locale: string;
  readonly collections: StoresOf<C>;
  readonly subjects: {
    get(id: string): Promise<Subject | undefined>;
    /** Gives the caller's launch a subject if it has none yet. Only for a caller of kind `subject`. */
    current(): Promise<Subject>;
    /** Notes what was learned about a person, e.g. the name in their CV. Keeps what is already known. */
    describe(id: string, facts: { displayName?: string; email?: string }): Promise<void>;
    /** Erases the person with everything of theirs in all modules. */
    erase(id: string): Promise<void>;
  };
  readonly members: {
    /** Undefined for somebody who is gone, and for a caller who is a subject. Needs `members:read`. */
    get(id: string): Promise<MemberFacts | undefined>;
  };
  readonly positions: {
    get(id: string): Promise<Position | undefined>;
  };
  readonly documents: {
    get(id: string): Promise<DocumentFacts | undefined>;
    /** Reads a document's visible text with its places. Errors: `documents.*`, each saying what to do. */
    layout(id: string): Promise<DocumentLayout>;
    /**
     * Hides from members whose a document is, or shows it again: the console then knows neither its name nor its content.
     * Your own routes still answer with both. Needs `documents:write`.
     */
    conceal(id: string, concealed: boolean): Promise<void>;
    delete(id: string): Promise<void>;
  };
  readonly pdf: {
    /** Renders a pdfmake definition (plain data, no functions, no addresses) into a file kept a day. */
    render(definition: Json, options: { subjectId: string | null }): Promise<{ fileId: string }>;
  };
  readonly events: {
    /** Tells the tenant's other modules and webhooks. Commits with nothing else; delivered at least once. */
    emit(type: string, event: { subjectId: string | null; data: Json }): Promise<void>;
  };
  readonly jobs: {
    /** Starts a job. The same `key` twice gives the first job back. */
    start(name: string, input: Json, options?: { key?: string; subjectId?: string }): Promise<JobFacts>;
    get(id: string): Promise<JobFacts | undefined>;
  };
  readonly grades: Grades;
  readonly roster: Roster;
  readonly files: Files;
  readonly ai: Ai;
  readonly http: Http;
  readonly search: Search;
  readonly mail: Mails;
  /** What an admin chose, with the manifest's defaults; without the secret ones, which `secrets` has. */
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly log: {
    info(message: string, data?: Record<string, Json>): void;
    warn(message: string, data?: Record<string, Json>): void;
    error(message: string, data?: Record<string, Json>): void;
  };
  readonly clock: { now(): Date };
  readonly i18n: {
    /** The module's own text for a key, in the reader's language unless another is given. */
    t(key: string, params?: Record<string, string | number>, locale?: string): string;
  };
}

/** What a job handler has besides. */
export interface JobRun {
  readonly id: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Tells the waiting person how far it is. */
  progress(fraction: number, step: string): Promise<void>;
  /** Aborted when the job's time is over or the host stops. */
  readonly signal: AbortSignal;
}
