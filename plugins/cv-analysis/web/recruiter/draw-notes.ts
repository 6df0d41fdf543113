import 'inlay/widgets/button';
import type { Translator } from 'inlay/widgets/i18n';
import 'inlay/widgets/text-field';
import { html, nothing, type TemplateResult } from 'lit';
import type { Note } from '../../shared/notes.ts';
import { signEntry } from './draw-decision.ts';
import type { Review } from './review.ts';

/** What members wrote about a CV, newest first, and room for more. */
export function drawNotes(t: Translator, review: Review): TemplateResult {
  const { notes, draft, busy, fault } = review;
  const onSubmit = (event: Event) => {
    event.preventDefault();
    void review.addNote();
  };
  return html`<section class="notes">
    <h3>${t('note.title')}</h3>
    <form @submit=${onSubmit}>
      <inlay-text-field
        multiline
        rows="2"
        max-length="4000"
        label=${t('note.new')}
        .value=${draft}
        @input=${(event: Event) => review.write({ draft: (event.target as HTMLInputElement).value })}
      ></inlay-text-field>
      ${fault?.deed === 'note' ? html`<p class="fault" role="alert">${fault.words}</p>` : nothing}
      <p class="actions">
        <inlay-button type="submit" ?disabled=${draft.trim() === ''} ?loading=${busy === 'note'}
          >${t('note.add')}</inlay-button
        >
        <span class="quiet">${t('note.who')}</span>
      </p>
    </form>
    ${notes.length > 0 ? html`<ul class="entries">${notes.map((note) => drawNote(t, note, review))}</ul>` : nothing}
  </section>`;
}

function drawNote(t: Translator, note: Note, review: Review): TemplateResult {
  const { editing, busy, fault } = review;
  const deed = `note ${note.id}` as const;
  return html`<li>
    <p class="quiet">
      ${signEntry(t, note)} ${note.editedAt ? html`· ${t('note.edited')}` : nothing}
    </p>
    ${editing?.id === note.id ? drawEditor(t, note, review) : html`<p class="words">${note.text}</p>`}
    ${fault?.deed === deed ? html`<p class="fault" role="alert">${fault.words}</p>` : nothing}
    ${
      note.isOwn && editing?.id !== note.id
        ? html`<p class="actions">
            <inlay-button
              size="s"
              variant="quiet"
              @click=${() => review.write({ editing: { id: note.id, text: note.text } })}
              >${t('note.edit')}</inlay-button
            >
            <inlay-button
              size="s"
              variant="quiet"
              ?loading=${busy === deed}
              @click=${() => void review.removeNote(note.id)}
              >${t('note.delete')}</inlay-button
            >
          </p>`
        : nothing
    }
  </li>`;
}

function drawEditor(t: Translator, { id }: Note, review: Review): TemplateResult {
  const text = review.editing?.text ?? '';
  return html`<inlay-text-field
      multiline
      rows="3"
      max-length="4000"
      label=${t('note.edit')}
      .value=${text}
      @input=${(event: Event) =>
        review.write({ editing: { id, text: (event.target as HTMLInputElement).value } })}
    ></inlay-text-field>
    <p class="actions">
      <inlay-button
        size="s"
        ?disabled=${text.trim() === ''}
        ?loading=${review.busy === `note ${id}`}
        @click=${() => void review.saveNote()}
        >${t('note.save')}</inlay-button
      >
      <inlay-button size="s" variant="quiet" @click=${() => review.write({ editing: undefined })}
        >${t('note.cancel')}</inlay-button
      >
    </p>`;
}
