import { WidgetElement } from 'inlay/sdk/web';
import 'inlay/widgets/button';
import 'inlay/widgets/error-card';
import 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { api } from '../shared/api.ts';

/** Asks for a name and greets. The host defines the element and gives it its surroundings. */
export default class Greeting extends WidgetElement<typeof api> {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        padding: var(--inlay-space-4);
      }
      form {
        display: grid;
        gap: var(--inlay-space-4);
        max-inline-size: 24rem;
      }
      inlay-button {
        justify-self: start;
      }
    `,
  ];

  @state() private busy = false;
  @state() private text = '';
  @state() private failure: unknown;

  #greet = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    this.busy = true;
    this.failure = undefined;
    try {
      const { jobId } = await this.api.call('POST /greetings', { name: String(form.get('name')) });
      const { result } = await this.jobs.watch(jobId);
      const { greetingId } = result as { greetingId: string };
      this.text = (await this.api.call('GET /greetings/:id', { id: greetingId })).text;
      this.fire('greeted', { greetingId });
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
    }
  };

  protected override render(): TemplateResult {
    const { t } = this;
    return html`<form @submit=${this.#greet}>
      <inlay-text-field name="name" label=${t('name')} required max-length="80"></inlay-text-field>
      <inlay-button type="submit" variant="primary" ?loading=${this.busy}>${t('greet')}</inlay-button>
      <output role="status">${this.text}</output>
      ${
        this.failure
          ? html`<inlay-error-card .reason=${this.explain(this.failure)}></inlay-error-card>`
          : nothing
      }
    </form>`;
  }
}
