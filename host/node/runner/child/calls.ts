import type { AsyncLocalStorage } from 'node:async_hooks';
import { AppError } from '../../../../plugins/sdk/error.ts';
import type { JobRun, ModuleDefinition } from '../../../../plugins/sdk/index.ts';
import { invoke } from '../shared/invoke.ts';
import type { RefusedService, ServiceTree, ToChild, WireError } from '../shared/messages.ts';
import { countBytes, exceeds, NotJson, toJsonText } from '../shared/stringify.ts';
import { holdsMoreThan } from '../shared/survey.ts';
import { describeError } from './describe-error.ts';
import type { Host } from './host.ts';
import { refuse } from './refusal.ts';
import { createServices, createTranslators, type Texts } from './services.ts';

const { stringify } = JSON;
const longestStep = 200;
const mostArguments = 16;

interface Call {
  readonly id: number;
  /** Service calls that wait for an answer. */
  readonly waiting: Map<number, { resolve(value: unknown): void; reject(error: Error): void }>;
  /** Errors of services by their number: thrown on, they are the host's own again. */
  readonly thrown: WeakMap<object, number>;
  readonly controller: AbortController;
  last: number;
}

export interface CallsOptions {
  readonly definition: ModuleDefinition;
  readonly messages: Texts;
  readonly sizes: { readonly answerBytes: number; readonly argumentBytes: number; readonly values: number };
  readonly host: Host;
  /** Tells whose code runs, so that an error which reached nobody can be told to its call. */
  readonly current: AsyncLocalStorage<number>;
}

/** Does what the host asks of the module. */
export function createCalls({ definition, messages, sizes, host, current }: CallsOptions) {
  const calls = new Map<number, Call>();
  const trees = new Map<number, ServiceTree>();
  const translate = createTranslators(messages);

  async function run(message: ToChild & { t: 'call' }): Promise<void> {
    const { id, kind, name, input, facts } = message;
    const call: Call = {
      id,
      waiting: new Map(),
      thrown: new WeakMap(),
      controller: new AbortController(),
      last: 0,
    };
    calls.set(id, call);
    try {
      const services = createServices({
        tree: trees.get(message.tree)!,
        facts,
        translate,
        ask: (path, args) => ask(call, path, args),
        log: (level, text, data) => host.log(calls.has(id) ? id : null, level, text, data),
      });
      const result = await invoke(definition, { kind, name, input }, services, jobRun(call, facts.run));
      const text = kind === 'event' || kind === 'hook' ? undefined : toJsonText(result);
      if (text !== undefined && (exceeds(text, sizes.answerBytes) || holdsMoreThan(text, sizes.values)))
        fail(id, { kind: 'answer_too_large', bytes: countBytes(text) });
      else host.sendText(`{"t":"result","id":${id}${text === undefined ? '' : `,"value":${text}`}}`);
    } catch (error) {
      fail(
        id,
        error instanceof NotJson
          ? { kind: 'answer_not_json', message: error.message }
          : describeError(error, call.thrown),
      );
    } finally {
      calls.delete(id);
    }
  }

  const fail = (id: number, error: WireError) => host.send({ t: 'error', id, error });

  function jobRun(call: Call, run: { id: string; attempt: number } | undefined): JobRun | undefined {
    if (!run) return undefined;
    return {
      ...run,
      signal: call.controller.signal,
      progress: async (fraction, step) => {
        const share = Number.isFinite(fraction) ? fraction : 0;
        const word = String(step).slice(0, longestStep);
        await request(call, (n) => stringify({ t: 'progress', id: call.id, n, fraction: share, step: word }));
      },
    };
  }

  function ask(call: Call, path: string, args: unknown[]): Promise<unknown> {
    args.length = Math.min(args.length, mostArguments);
    while (args.length > 0 && args.at(-1) === undefined) args.pop();
    const absent = [...args.keys()].filter((at) => args[at] === undefined);
    return request(call, (n) => {
      const head = `{"t":"service","id":${call.id},"n":${n},"path":${stringify(path)}`;
      return `${head}${absent.length > 0 ? `,"absent":[${absent}]` : ''},"args":${writeArguments(args)}}`;
    });
  }

  function writeArguments(args: unknown[]): string {
    let text: string;
    try {
      text = toJsonText(args)!;
    } catch (error) {
      const { message } = error as NotJson;
      throw refuse(`A service takes JSON: ${message}.`, { kind: 'argument_not_json', message });
    }
    if (!exceeds(text, sizes.argumentBytes) && !holdsMoreThan(text, sizes.values)) return text;
    throw refuse(`A service takes at most ${sizes.argumentBytes} bytes and ${sizes.values} values.`, {
      kind: 'argument_too_large',
      bytes: countBytes(text),
    });
  }

  function request(call: Call, write: (n: number) => string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (calls.get(call.id) !== call) throw callOver();
      call.last += 1;
      host.sendText(write(call.last));
      call.waiting.set(call.last, { resolve, reject });
    });
  }

  function settle(id: number, n: number, tell: 'resolve' | 'reject', value: unknown): void {
    const call = calls.get(id);
    const waiting = call?.waiting.get(n);
    call?.waiting.delete(n);
    if (!call || !waiting) return;
    if (tell === 'resolve') waiting.resolve(value);
    else {
      const error = toError(value as RefusedService);
      call.thrown.set(error, n);
      waiting.reject(error);
    }
  }

  /** Nobody waits for it any more. */
  function giveUp(call: Call | undefined): void {
    if (!call) return;
    calls.delete(call.id);
    call.controller.abort();
    for (const { reject } of call.waiting.values()) reject(callOver());
  }

  return {
    find: (id: number) => calls.get(id),
    hear(message: ToChild): void {
      const { t } = message;
      if (t === 'tree') trees.set(message.tree, message.services);
      else if (t === 'call') current.run(message.id, () => void run(message));
      else if (t === 'answer') settle(message.id, message.n, 'resolve', message.value);
      else if (t === 'refusal') settle(message.id, message.n, 'reject', message.error);
      else if (t === 'abort') calls.get(message.id)?.controller.abort();
      else if (t === 'over') giveUp(calls.get(message.id));
    },
  };
}

const callOver = () =>
  new AppError('modules.call_over', 409, 'This call is over. Await services before you answer.');

function toError({ code, status, message, data, retryAfter }: RefusedService): AppError {
  return new AppError(code, status, message, {
    ...(data && { data }),
    ...(retryAfter !== undefined && { retryAfter }),
  });
}
