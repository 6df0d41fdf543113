import { createTranslator, type Translator } from '../../../../widgets/i18n/i18n.ts';
import type { ModuleServices } from '../module-runner.ts';
import { type CallFacts, endParts, nextParts, type ServiceTree } from '../shared/messages.ts';
import type { Host } from './host.ts';

const { now } = performance;
const elapsed = now.bind(performance);

export type Ask = (path: string, args: unknown[]) => Promise<unknown>;

export type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The services of a call as its module sees them: what needs the host asks it, the rest is worked out here. */
export function createServices(options: {
  readonly tree: ServiceTree;
  readonly facts: CallFacts;
  readonly ask: Ask;
  readonly translate: (locale: string) => Translator;
  readonly log: (level: Parameters<Host['log']>[1], message: unknown, data?: unknown) => void;
}): ModuleServices {
  const { tree, facts, ask, translate, log } = options;
  const { caller, launch, locale, settings } = facts;
  const begun = elapsed();
  const write = (level: 'info' | 'warn' | 'error') => (message: unknown, data?: unknown) =>
    log(level, message, data);
  return {
    ...plant(tree, '', ask),
    caller,
    launch,
    locale,
    settings,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    clock: { now: () => new Date(facts.now + elapsed() - begun) },
    i18n: {
      t: (key: string, params?: Record<string, string | number>, other = locale) =>
        translate(other)(key, params),
    },
  } as unknown as ModuleServices;
}

/** One translator for each language, since they are the same for all calls. */
export function createTranslators(messages: Texts): (locale: string) => Translator {
  const translators = new Map<string, Translator>();
  return (locale) => {
    let translator = translators.get(locale);
    if (!translator) {
      translator = createTranslator(locale, messages[locale] ?? {}, messages.en ?? {});
      if (translators.size < 100) translators.set(locale, translator);
    }
    return translator;
  };
}

function plant(tree: ServiceTree, above: string, ask: Ask): Record<string, unknown> {
  const grown: Record<string, unknown> = {};
  for (const name of Object.keys(tree)) {
    const branch = tree[name]!;
    const path = above === '' ? name : `${above}.${name}`;
    grown[name] =
      branch === 1
        ? (...args: unknown[]) => ask(path, args)
        : branch === 2
          ? (...args: unknown[]) => askInParts(path, args, ask)
          : plant(branch, path, ask);
  }
  return grown;
}

/** An answer that comes in parts: the host keeps it under a number and hands out what is there. */
async function* askInParts(path: string, args: unknown[], ask: Ask): AsyncGenerator<unknown, void> {
  const number = await ask(path, args);
  let isOver = false;
  try {
    while (!isOver) {
      const { parts, done } = (await ask(nextParts, [number])) as { parts: unknown[]; done: boolean };
      isOver = done;
      yield* parts;
    }
  } catch (error) {
    isOver = true;
    throw error;
  } finally {
    if (!isOver) await ask(endParts, [number]);
  }
}
