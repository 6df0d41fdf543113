import { isAppError, type JobRun, type Json, type ModuleDefinition } from '../../../plugins/sdk/index.ts';
import { answerNotJson, answerTooDeep, answerTooLarge, failed } from './errors.ts';
import { defaultLimits } from './limits.ts';
import type { ModuleRunner, ModuleServices } from './module-runner.ts';
import { isDeeperThan, parseSafely } from './parse-safely.ts';
import { invoke } from './shared/invoke.ts';
import type { CallKind } from './shared/messages.ts';
import { exceeds, NotJson, toJsonText } from './shared/stringify.ts';
import { holdsMoreThan } from './shared/survey.ts';

/**
 * Runs a module in this process: for modules of the house, whose code changes only with a release. Its answers go through
 * the same check as those of an isolated module, so that what works here works there.
 */
export function createInlineRunner(definition: ModuleDefinition): ModuleRunner {
  const startedAt = new Date().toISOString();

  async function call(kind: CallKind, name: string, input: unknown, services: ModuleServices, run?: JobRun) {
    try {
      return await invoke(definition, { kind, name, input }, services, run);
    } catch (error) {
      throw isAppError(error) ? error : failed(error);
    }
  }

  return {
    mode: 'inline',
    start: async () => {},
    callRoute: async (name, input, services) => crossBorder(await call('route', name, input, services)),
    runJob: async (name, input, services, run) =>
      (crossBorder(await call('job', name, input, services, run)) ?? null) as Json,
    async deliverEvent(event, services) {
      await call('event', event.type, event, services);
    },
    async callHook(hook, services, from) {
      await call('hook', hook, from, services);
    },
    migrateRecord: async (collection, record, from) =>
      crossBorder(await call('migrate', collection, { record, from }, nobody)) as Json,
    health: () => ({ state: 'running', restarts: 0, lastError: null, memoryBytes: null, startedAt }),
    stop: async () => {},
    revive: () => {},
  };
}

/** Rewriting a record is nobody's call. */
const nobody = {} as ModuleServices;

/** What is left of an answer once it was JSON. */
function crossBorder(answer: unknown): unknown {
  const text = write(answer);
  if (text === undefined) return undefined;
  const { answerBytes, values } = defaultLimits;
  if (exceeds(text, answerBytes) || holdsMoreThan(text, values)) throw answerTooLarge(defaultLimits);
  if (isDeeperThan(text, defaultLimits.depth)) throw answerTooDeep(defaultLimits.depth);
  return parseSafely(text);
}

function write(answer: unknown): string | undefined {
  try {
    return toJsonText(answer);
  } catch (error) {
    throw error instanceof NotJson ? answerNotJson(error.message) : error;
  }
}
