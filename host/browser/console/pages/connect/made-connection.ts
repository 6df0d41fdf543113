import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import type { AnyConnection } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { renderFailure } from '../../parts/render-list.ts';
import 'inlay/widgets/skeleton';
import { ConnectStep } from './connect-step.ts';

/** A step about the connection that was made. */
export abstract class MadeConnectionStep extends ConnectStep {
  readonly #made = new Task(this, {
    task: async ([id]) =>
      (await answerOf(api.GET('/api/v1/connections/{id}', { params: { path: { id } } }))).data,
    args: () => [this.draft.connectionId] as const,
  });

  protected abstract renderMade(connection: AnyConnection): TemplateResult;

  protected override render(): unknown {
    return this.#made.render({
      pending: () => html`<inlay-skeleton class="card" lines="5" aria-busy="true"></inlay-skeleton>`,
      error: (error) => renderFailure(error, this.texts, () => this.#made.run()),
      complete: (connection) => this.renderMade(connection),
    });
  }

  protected done = (): void => this.tell({ go: 'done' });
}
