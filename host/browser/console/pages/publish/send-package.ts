import 'inlay/widgets/dropzone';
import type { DroppedFile } from 'inlay/widgets/dropzone';
import { tokens } from 'inlay/widgets/tokens';
import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { sendPackage } from '../../../api/publishing-calls.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError } from '../../parts/describe-error.ts';
import { pageStyles } from '../../parts/page.styles.ts';

interface Sending extends DroppedFile {
  readonly file: File;
  readonly stop: AbortController;
}

/** Bytes: 16 MB as people count them, a little less than the server takes. */
const largestPackage = 16_000_000;

/**
 * Takes a signed package and sends it in; one at a time.
 * @fires console-package-sent - A package arrived.
 */
@customElement('console-send-package')
export class SendPackage extends ConsoleElement {
  static override styles = [tokens, pageStyles];

  @state() private sending: Sending | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sending?.stop.abort();
  }

  #start = (file: File | undefined): void => {
    if (!file || this.sending?.state === 'uploading') return;
    const { name, size } = file;
    this.sending = { id: 'package', name, size, file, state: 'uploading', stop: new AbortController() };
    void this.#send(this.sending);
  };

  async #send(sending: Sending): Promise<void> {
    try {
      await sendPackage(sending.file, sending.stop.signal);
      this.sending = { ...sending, state: 'done' };
      this.dispatchEvent(new CustomEvent('console-package-sent'));
    } catch (error) {
      if (sending.stop.signal.aborted) this.sending = undefined;
      else this.sending = { ...sending, state: 'failed', error: describeError(error, this.texts).reason };
    }
  }

  protected override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${this.t('publish.send')}</h2>
      <inlay-dropzone
        label=${this.t('publish.sendLabel')}
        accept=".tgz"
        max-size=${largestPackage}
        .files=${this.sending ? [this.sending] : []}
        @inlay-files-added=${({ detail }: CustomEvent<{ files: File[] }>) => this.#start(detail.files[0])}
        @inlay-file-cancelled=${() => this.sending?.stop.abort()}
        @inlay-file-retried=${() => this.#start(this.sending?.file)}
        @inlay-file-removed=${() => {
          this.sending = undefined;
        }}
      ></inlay-dropzone>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-send-package': SendPackage;
  }
}
