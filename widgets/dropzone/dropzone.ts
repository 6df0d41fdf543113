import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../button/button.ts';
import { Localize } from '../i18n/localize.ts';
import { icon } from '../icons/icons.ts';
import { barStyles } from '../shared/bar.styles.ts';
import { define } from '../shared/define.ts';
import { emit } from '../shared/emit.ts';
import { tokens } from '../tokens/tokens.ts';
import { acceptsFile, nameAccepted } from './accept.ts';
import { dropzoneStyles } from './dropzone.styles.ts';
import { type DroppedFile, type FileAction, renderFileRow } from './file-row.ts';
import { carriesFiles, readTransfer, readTree } from './transfer.ts';

export type { DroppedFile } from './file-row.ts';

/** Why a file was not taken. */
export type RejectionReason = 'wrong-type' | 'too-large' | 'empty' | 'too-many';

/** A file that was not taken. */
export interface RejectedFile {
  file: File;
  reason: RejectionReason;
}

/**
 * Takes files by drag and drop, by a click, by the keyboard and by pasting, and shows how each of them gets on.
 * It checks name and size, uploads nothing: its owner does, and hands the state back in `files`.
 *
 * @slot - Words under the button, instead of the hint made from `accept` and `maxSize`.
 * @fires inlay-files-added - Files were given and taken; `detail` is `{ files: File[] }`.
 * @fires inlay-files-rejected - Files were given and not taken; `detail` is `{ rejected: RejectedFile[] }`. They are shown with the reason.
 * @fires inlay-file-cancelled - The reader wants this one stopped; `detail` is `{ id }`.
 * @fires inlay-file-retried - The reader wants this one tried again; `detail` is `{ id }`.
 * @fires inlay-file-removed - The reader wants this one off the list; `detail` is `{ id }`.
 * @csspart zone - Where files are dropped.
 * @csspart file - One file.
 * @csspart error - Why a file failed.
 */
@define('inlay-dropzone')
export class Dropzone extends LitElement {
  static override styles = [tokens, barStyles, dropzoneStyles];

  /** What is asked for, such as "Your CV". */
  @property() label = '';
  /** Kinds of file as in `<input accept>`: `.pdf,.docx`. All where empty. */
  @property() accept = '';
  /** Largest size of one file in bytes; none where left out. */
  @property({ type: Number, attribute: 'max-size' }) maxSize: number | undefined;
  /** More than one file may be given at a time. */
  @property({ type: Boolean }) multiple = false;
  /** Whole folders may be dropped or chosen, too; their files come one by one. Together with `multiple`. */
  @property({ type: Boolean }) folders = false;
  /** No file is taken now. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** The files given so far and how they get on. */
  @property({ attribute: false }) files: readonly DroppedFile[] = [];

  @state() private over = false;
  @state() private rejected: readonly RejectedFile[] = [];
  @state() private announcement = '';
  @query('input') private input!: HTMLInputElement;

  readonly #texts = new Localize(this);

  constructor() {
    super();
    this.addEventListener('paste', (event) => {
      const files = readTransfer(event.clipboardData);
      if (files.length === 0) return;
      event.preventDefault();
      this.#take(files);
    });
  }

  /** Opens the system's file chooser, as a press on the button does. Needs a gesture of the reader. */
  choose(): void {
    if (!this.disabled) this.input.click();
  }

  #onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    this.#take(files);
  };

  #chooseFolder = (event: Event): void => {
    event.stopPropagation();
    if (!this.disabled) this.renderRoot.querySelector<HTMLInputElement>('input[webkitdirectory]')?.click();
  };

  #onDrag = (event: DragEvent): void => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer!.dropEffect = this.disabled ? 'none' : 'copy';
    this.over = !this.disabled;
  };

  #onDragLeave = (event: DragEvent): void => {
    const zone = event.currentTarget as Element;
    if (!(event.relatedTarget instanceof Node && zone.contains(event.relatedTarget))) this.over = false;
  };

  #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    if (this.folders) void readTree(event.dataTransfer).then((files) => this.#take(files));
    else this.#take(readTransfer(event.dataTransfer));
  };

  #take(files: readonly File[]): void {
    if (this.disabled || files.length === 0) return;
    const taken: File[] = [];
    const rejected: RejectedFile[] = [];
    for (const file of files) {
      const reason = this.#findFault(file) ?? (!this.multiple && taken.length > 0 ? 'too-many' : undefined);
      if (reason) rejected.push({ file, reason });
      else taken.push(file);
    }
    this.rejected = rejected;
    if (taken.length > 0) {
      this.announcement = this.#texts.t('filesAdded', { count: taken.length });
      emit(this, 'inlay-files-added', { files: taken });
    }
    if (rejected.length > 0) emit(this, 'inlay-files-rejected', { rejected });
  }

  #findFault(file: File): RejectionReason | undefined {
    if (!acceptsFile(file, this.accept)) return 'wrong-type';
    if (file.size === 0) return 'empty';
    if (this.maxSize !== undefined && file.size > this.maxSize) return 'too-large';
    return undefined;
  }

  #act = (action: FileAction, file: DroppedFile): void => {
    const types = {
      cancel: 'inlay-file-cancelled',
      retry: 'inlay-file-retried',
      remove: 'inlay-file-removed',
    } as const;
    emit(this, types[action], { id: file.id });
  };

  protected override render(): TemplateResult {
    const { t } = this.#texts;
    const many = this.multiple ? 'Many' : '';
    return html`
      <div
        part="zone"
        class="zone ${this.over ? 'over' : ''} ${this.disabled ? 'disabled' : ''}"
        role="group"
        aria-labelledby=${this.label ? 'label' : nothing}
        @click=${() => this.choose()}
        @dragenter=${this.#onDrag}
        @dragover=${this.#onDrag}
        @dragleave=${this.#onDragLeave}
        @drop=${this.#onDrop}
      >
        <span class="picture">${icon('upload')}</span>
        ${this.label ? html`<span id="label" class="label">${this.label}</span>` : nothing}
        <span class="call">
          <inlay-button variant="primary" ?disabled=${this.disabled}>${t(`dropChoose${many}`)}</inlay-button>
          ${
            this.folders
              ? html`<inlay-button ?disabled=${this.disabled} @click=${this.#chooseFolder}
                  >${t('dropChooseFolder')}</inlay-button
                >`
              : nothing
          }
          <span>${this.over ? t('dropNow') : t(`dropDrag${many}`)}</span>
        </span>
        <p class="hint"><slot>${this.#describeLimits()}</slot></p>
        <input
          type="file"
          accept=${this.accept || nothing}
          ?multiple=${this.multiple}
          tabindex="-1"
          @change=${this.#onChange}
          @click=${(event: Event) => event.stopPropagation()}
        />
        ${
          this.folders
            ? html`<input
                type="file"
                webkitdirectory
                multiple
                tabindex="-1"
                @change=${this.#onChange}
                @click=${(event: Event) => event.stopPropagation()}
              />`
            : nothing
        }
      </div>
      <div role="alert">${this.rejected.length > 0 ? this.#renderRejected() : nothing}</div>
      <span class="visually-hidden" role="status">${this.announcement}</span>
      ${
        this.files.length > 0
          ? html`<ul class="files" aria-label=${t('dropFiles')}>
              ${repeat(
                this.files,
                (file) => file.id,
                (file) => renderFileRow(file, t, this.#act),
              )}
            </ul>`
          : nothing
      }
    `;
  }

  #describeLimits(): string {
    const { t } = this.#texts;
    const types = nameAccepted(this.accept);
    return [
      types.length > 0 ? t('dropAccepts', { types: types.join(', ') }) : '',
      this.maxSize === undefined ? '' : t('dropLimit', { size: t.bytes(this.maxSize) }),
    ]
      .filter(Boolean)
      .join(' ');
  }

  #renderRejected(): TemplateResult {
    return html`<ul class="rejected">
      ${this.rejected.map(
        ({ file, reason }) => html`<li><b>${file.name}</b> <span>${this.#explain(file, reason)}</span></li>`,
      )}
    </ul>`;
  }

  #explain(file: File, reason: RejectionReason): string {
    const { t } = this.#texts;
    if (reason === 'empty') return t('fileEmpty');
    if (reason === 'too-many') return t('fileTooMany');
    if (reason === 'wrong-type') return t('fileWrongType', { types: t.list(nameAccepted(this.accept)) });
    return t('fileTooLarge', { size: t.bytes(file.size), limit: t.bytes(this.maxSize!) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-dropzone': Dropzone;
  }
  interface HTMLElementEventMap {
    'inlay-files-added': CustomEvent<{ files: File[] }>;
    'inlay-files-rejected': CustomEvent<{ rejected: RejectedFile[] }>;
    'inlay-file-cancelled': CustomEvent<{ id: string }>;
    'inlay-file-retried': CustomEvent<{ id: string }>;
    'inlay-file-removed': CustomEvent<{ id: string }>;
  }
}
