import type { AiAbout, AiSlots } from '../../ai.ts';
import type { RosterMember } from '../../lms.ts';
import type { HttpAnswer, HttpRequest } from '../../outside.ts';
import type { TSchema } from '../../schema.ts';
import type { Caller, LaunchFacts } from '../../services.ts';
import { notFound, outOfReach } from './refusals.ts';
import type { CollectionRules } from './store.ts';
import type { Tenant } from './tenant.ts';

/** What a module declares, as far as its services go by it. */
export interface Declared {
  /** The module's id; `module` where a test has no manifest. */
  readonly id: string;
  readonly collections: Readonly<Record<string, CollectionRules>>;
  readonly jobs: Readonly<Record<string, { readonly input?: TSchema | null; readonly attempts?: number }>>;
  /** Undefined: any, where a test has no manifest. */
  readonly emits: readonly string[] | undefined;
  readonly network: readonly string[];
  /** Undefined: any, where a test has no manifest. */
  readonly prompts: readonly string[] | undefined;
  readonly retentionDays: number;
  readonly secrets: Readonly<Record<string, string | undefined>>;
  readonly permissions: readonly string[];
}

/** Answers a request of `http.fetch` in a test; undefined for no answer. */
export type AnswerRequest = (
  url: string,
  request: HttpRequest,
) => Partial<HttpAnswer> | undefined | Promise<Partial<HttpAnswer> | undefined>;

/** Answers by a prompt in a test, as the model would: a value of its output schema, or text; undefined for no answer. */
export type AnswerPrompt = (promptId: string, slots: AiSlots, about: AiAbout) => unknown;

/** One call of a module: by whom, from where, in which tenant. */
export interface Scope {
  readonly tenant: Tenant;
  readonly declared: Declared;
  readonly caller: Caller;
  readonly launch: LaunchFacts | null;
  readonly answer: AnswerRequest;
  readonly answerPrompt: AnswerPrompt | undefined;
  readonly roster: readonly RosterMember[] | undefined;
}

/** The subject behind a candidate's call; null while there is none. */
export function currentSubjectId({ tenant, caller, launch }: Scope): string | null {
  if (caller.kind !== 'subject') return null;
  return tenant.launchSubjects.get(launch?.id ?? caller.launchId) ?? caller.subjectId;
}

/** Throws where a call may not be about this person. */
export function checkReach(scope: Scope, subjectId: string | null): void {
  if (scope.caller.kind !== 'subject' || subjectId === null) return;
  if (subjectId !== currentSubjectId(scope)) throw outOfReach();
}

/** As `checkReach`, and the person must be there. */
export function checkPerson(scope: Scope, subjectId: string | null): void {
  checkReach(scope, subjectId);
  if (subjectId !== null && !scope.tenant.subjects.has(subjectId)) throw notFound('subjects');
}

/** What a caller cannot reach is to them as if it were not there. */
export function orUndefined<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch (error) {
    if ((error as { status?: number }).status === 404) return undefined;
    throw error;
  }
}
