import 'inlay/widgets/dropzone';
import type { DroppedFile } from 'inlay/widgets/dropzone';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DocumentFile } from '../../api/api-types.ts';
import { uploadDocument } from '../../api/upload-document.ts';
import { router } from '../shell/router.ts';
import { ConsoleElement } from './console-element.ts';
import { describeError } from './describe-error.ts';

interface Upload extends DroppedFile {
  readonly file: File;
  readonly stop: AbortController;
  readonly subjectId?: string;
}

/** Bytes: 20 MB as people count them, a little less than the server takes. */
const largestFile = 20_000_000;

/** Few at a time: each takes part of the line, and the first results are wanted soon. */
const atOnce = 2;

/**
 * Takes CVs: for one person, or each for a new one.
 * @fires console-uploaded - A file is there; `detail` is the document.
 */
@customElement('console-upload-cvs')
export class UploadCvs extends ConsoleElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
      }
      .done {
        margin: var(--inlay-space-3) 0 0;
        padding: 0;
        list-style: none;
      }
      a {
        color: var(--inlay-accent-strong);
        text-underline-offset: 0.18em;
      }
    `,
  ];

  /** Whose documents they are; new people's where left out. */
  @property({ attribute: 'subject-id' }) subjectId: string | undefined;
  /** Several at a time. */
  @property({ type: Boolean }) multiple = false;

  @state() private uploads: readonly Upload[] = [];

  #count = 0;
  #release: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#release = router.hold(() =>
      this.uploads.some(({ state }) => state !== 'done' && state !== 'failed'),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release?.();
    for (const { stop } of this.uploads) stop.abort();
  }

  #add = ({ detail }: CustomEvent<{ files: File[] }>): void => {
    const added = detail.files.map((file): Upload => {
      this.#count += 1;
      const { name, size } = file;
      return { id: String(this.#count), name, size, file, state: 'waiting', stop: new AbortController() };
    });
    this.uploads = [...this.uploads, ...added];
    this.#startNext();
  };

  #startNext(): void {
    const running = this.uploads.filter(({ state }) => state === 'uploading').length;
    const waiting = this.uploads.filter(({ state }) => state === 'waiting');
    for (const upload of waiting.slice(0, Math.max(0, atOnce - running))) void this.#send(upload);
  }

  async #send({ id, file, stop }: Upload): Promise<void> {
    this.#change(id, { state: 'uploading', progress: 0 });
    try {
      const document = await uploadDocument(file, {
        subjectId: this.subjectId,
        signal: stop.signal,
        onProgress: (progress) => this.#change(id, { progress }),
      });
      this.#change(id, { state: 'done', subjectId: document.subjectId });
      this.dispatchEvent(new CustomEvent<DocumentFile>('console-uploaded', { detail: document }));
    } catch (error) {
      if (stop.signal.aborted) return;
      this.#change(id, { state: 'failed', error: describeError(error, this.texts).reason });
    } finally {
      this.#startNext();
    }
  }

  #change(id: string, values: Partial<Upload>): void {
    this.uploads = this.uploads.map((upload) => (upload.id === id ? { ...upload, ...values } : upload));
  }

  #retry = ({ detail: { id } }: CustomEvent<{ id: string }>): void => {
    this.uploads = this.uploads.map((upload) => {
      if (upload.id !== id) return upload;
      const { error: _, progress: __, ...rest } = upload;
      return { ...rest, state: 'waiting', stop: new AbortController() };
    });
    this.#startNext();
  };

  #remove = ({ detail: { id } }: CustomEvent<{ id: string }>): void => {
    this.uploads.find((upload) => upload.id === id)?.stop.abort();
    this.uploads = this.uploads.filter((upload) => upload.id !== id);
    this.#startNext();
  };

  protected override render(): TemplateResult {
    const done = this.subjectId ? [] : this.uploads.filter(({ subjectId }) => subjectId);
    return html`
      <inlay-dropzone
        label=${this.t(this.multiple ? 'upload.cvs' : 'upload.cv')}
        accept=".pdf,.docx,.odt,.rtf,.txt,.md,.html"
        max-size=${largestFile}
        ?multiple=${this.multiple}
        .files=${this.uploads}
        @inlay-files-added=${this.#add}
        @inlay-file-cancelled=${this.#remove}
        @inlay-file-removed=${this.#remove}
        @inlay-file-retried=${this.#retry}
      ></inlay-dropzone>
      ${
        done.length > 0
          ? html`<ul class="done">
              ${done.map(
                ({ name, subjectId }) =>
                  html`<li><a href="/console/candidates/${subjectId}">${this.t('upload.open', { name })}</a></li>`,
              )}
            </ul>`
          : nothing
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-upload-cvs': UploadCvs;
  }
}
