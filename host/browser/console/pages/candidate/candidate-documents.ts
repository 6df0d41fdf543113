import 'inlay/widgets/button';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DocumentFile } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError } from '../../parts/describe-error.ts';
import { icon } from '../../parts/icons.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { PagedList } from '../../parts/paged-list.ts';
import { renderList } from '../../parts/render-list.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { saveBlob } from '../../parts/save-blob.ts';
import '../../parts/upload-cvs.ts';

/**
 * The documents of one person, with the place to give another.
 * @fires console-uploaded - Another document is there.
 */
@customElement('console-candidate-documents')
export class CandidateDocuments extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    rowStyles,
    css`
      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--inlay-space-2);
        margin-block-end: var(--inlay-space-3);
      }
      .row {
        min-block-size: 60px;
      }
      console-upload-cvs {
        margin-block-end: var(--inlay-space-4);
      }
      .card {
        padding-block: var(--inlay-space-4);
        color: var(--inlay-text-quiet);
        text-align: center;
      }
    `,
  ];

  @property({ attribute: 'subject-id' }) subjectId = '';
  @state() private adding = false;
  @state() private downloading: string | undefined;

  readonly #list = new PagedList<DocumentFile>(this, (cursor) =>
    answerOf(
      api.GET('/api/v1/documents', {
        params: { query: { subjectId: this.subjectId, limit: 20, ...(cursor && { cursor }) } },
      }),
    ),
  );

  #onUploaded = ({ detail }: CustomEvent<DocumentFile>): void => {
    void this.#list.reload({ quietly: true });
    this.dispatchEvent(new CustomEvent('console-uploaded', { detail }));
  };

  /** Through the client, since a plain link would show an error page once the access cookie ran out. */
  async #download({ id, name }: DocumentFile): Promise<void> {
    if (this.downloading) return;
    this.downloading = id;
    try {
      const path = '/api/v1/documents/{id}/content';
      saveBlob(await answerOf(api.GET(path, { params: { path: { id } }, parseAs: 'blob' })), name);
    } catch (error) {
      showToast(describeError(error, this.texts).reason, { kind: 'negative' });
    } finally {
      this.downloading = undefined;
    }
  }

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="title">
      <div class="top">
        <h2 id="title">${this.t('documents.title')}</h2>
        <inlay-button
          size="s"
          @click=${() => {
            this.adding = !this.adding;
          }}
          >${icon(this.adding ? 'close' : 'plus', 'start')}${this.t(this.adding ? 'close' : 'documents.add')}</inlay-button
        >
      </div>
      ${
        this.adding
          ? html`<console-upload-cvs subject-id=${this.subjectId} @console-uploaded=${this.#onUploaded}></console-upload-cvs>`
          : nothing
      }
      ${renderList(this.#list, this.texts, {
        label: this.t('documents.title'),
        renderRow: (file) => this.#renderRow(file),
        renderEmpty: () => html`<p>${this.t('documents.none')}</p>`,
      })}
    </section>`;
  }

  #renderRow(file: DocumentFile): TemplateResult {
    return html`<li>
      <div class="row">
        <span class="sign square faint">${icon('file')}</span>
        <span class="what">
          <span class="name" title=${file.name}><bdi>${file.name}</bdi></span>
          <span class="facts-line">
            <span>${this.texts.bytes(file.size)}</span><span>${this.texts.date(file.createdAt)}</span>
            ${file.concealed ? html`<span>${this.t('documents.concealed')}</span>` : nothing}
          </span>
        </span>
        ${
          file.concealed
            ? nothing
            : html`<inlay-button
                size="s"
                variant="quiet"
                label=${this.t('documents.download', { name: file.name })}
                ?loading=${this.downloading === file.id}
                @click=${() => void this.#download(file)}
                >${icon('download')}</inlay-button
              >`
        }
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-candidate-documents': CandidateDocuments;
  }
}
