import type { Translator } from 'inlay/widgets/i18n';
import { html, type TemplateResult } from 'lit';
import type { ViewerActions } from './draw-viewer.ts';
import { cutText, type Mark } from './list-marks.ts';

interface Text {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly at: number;
}

/** The visible text of a CV with its quoted passages marked. */
export function drawText(
  t: Translator,
  { text, marks, at }: Text,
  { choose }: Pick<ViewerActions, 'choose'>,
): TemplateResult {
  const pieces = cutText(text, marks);
  const first = pieces.findIndex((piece) => piece.marks.includes(at));
  // On one line: the element keeps white space.
  return html`<div class="viewer-room cv-text" tabindex="0" role="document" aria-label=${t('viewer.text')}>${pieces.map(
    (piece, index) =>
      piece.marks.length === 0
        ? piece.text
        : html`<mark
            ?data-lit=${piece.marks.includes(at)}
            ?data-current=${index === first}
            title=${piece.marks.map((each) => marks[each]!.labels.join(', ')).join(', ')}
            @click=${() => choose(piece.marks.includes(at) ? at : piece.marks[0]!)}
            >${piece.text}</mark
          >`,
  )}</div>`;
}
