import { isAppError } from 'inlay/sdk/web';
import type { Translator } from 'inlay/widgets/i18n';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AiProvider } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { listInstallations } from '../../../api/module-calls.ts';

const kindNames: Readonly<Record<string, string>> = {
  openai: 'OpenAI',
  anthropic: 'Anthropic',
};

/** What a kind of provider is called. */
export const nameKind = (kind: string, t: Translator): string => kindNames[kind] ?? t(`ai.kind.${kind}`);

/** What a provider is called, in the reader's language where the name is ours. */
export function nameProvider(
  { id, name, kind }: Pick<AiProvider, 'id' | 'name' | 'kind'>,
  t: Translator,
): string {
  if (id === 'builtin') return t('ai.kind.builtin');
  if (id === 'operator:server') return t('ai.provider.operatorServer');
  return id.startsWith('operator:') ? t('ai.provider.ofOperator', { name: nameKind(kind, t) }) : name;
}

/** Learns what modules and people are called, of whom the ledger has only the ids. Draws its host when it knows more. */
export class Names implements ReactiveController {
  #modules: ReadonlyMap<string, string> = new Map();
  readonly #people = new Map<string, string | undefined>();
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    void this.#learnModules();
  }

  async #learnModules(): Promise<void> {
    try {
      const installed = await listInstallations();
      this.#modules = new Map(installed.map(({ module, name }) => [module, name]));
      this.#host.requestUpdate();
    } catch (error) {
      // An id is better than no page.
      if (!isAppError(error)) throw error;
    }
  }

  /** The modules of the organisation, by id. */
  get modules(): ReadonlyMap<string, string> {
    return this.#modules;
  }

  module(id: string, t: Translator): string {
    return id === 'host' ? t('ai.host') : (this.#modules.get(id) ?? id);
  }

  person(id: string | null, t: Translator): string {
    if (id === null) return t('ai.nobody');
    return this.#people.get(id) ?? t('ai.person', { id: id.slice(-6) });
  }

  /** Asks once about each. */
  async learnPeople(ids: Iterable<string>): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !this.#people.has(id)).slice(0, 25);
    if (unknown.length === 0) return;
    for (const id of unknown) this.#people.set(id, undefined);
    await Promise.all(unknown.map((id) => this.#learnPerson(id)));
    this.#host.requestUpdate();
  }

  async #learnPerson(id: string): Promise<void> {
    try {
      const { data } = await answerOf(api.GET('/api/v1/subjects/{id}', { params: { path: { id } } }));
      this.#people.set(id, data.displayName ?? data.email ?? undefined);
    } catch (error) {
      // Erased meanwhile, or not ours to see.
      if (!isAppError(error)) throw error;
    }
  }
}
