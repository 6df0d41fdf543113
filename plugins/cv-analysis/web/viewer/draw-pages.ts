import type { Translator } from 'inlay/widgets/i18n';
import { styled } from 'inlay/widgets/styled';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Box, ViewerFacts } from '../../shared/viewer.ts';
import type { ViewerActions } from './draw-viewer.ts';
import type { Mark } from './list-marks.ts';

interface Pages {
  readonly facts: ViewerFacts;
  readonly marks: readonly Mark[];
  readonly at: number;
  readonly zoom: number | null;
}

type Sheet = ViewerFacts['pages'][number];
const pixelsPerPoint = 4 / 3;

/** The pages as paper to be drawn on, with a pane over each that holds the marks. */
export function drawPages(t: Translator, pages: Pages, actions: ViewerActions): TemplateResult {
  const { facts } = pages;
  return html`<div
    class="viewer-room"
    tabindex="0"
    role="group"
    aria-label=${t('viewer.pages')}
    @scroll=${actions.noteScroll}
  >
    ${repeat(
      facts.pages,
      ({ number }) => number,
      (sheet) => drawSheet(t, sheet, pages, actions),
    )}
  </div>`;
}

function drawSheet(
  t: Translator,
  { number, width, height }: Sheet,
  pages: Pages,
  actions: ViewerActions,
): TemplateResult {
  const { zoom, facts, marks } = pages;
  const size = zoom === null ? '100%' : `${Math.round(width * zoom * pixelsPerPoint)}px`;
  return html`<section
    class="page"
    data-number=${number}
    aria-label=${t('viewer.pageNumber', { page: t.number(number) })}
    ${styled({ 'inline-size': size, 'aspect-ratio': `${width} / ${height}` })}
  >
    <div class="paper" aria-hidden="true"></div>
    ${marks.map((mark, index) => {
      const place = facts.places.find(({ start, end }) => start === mark.start && end === mark.end);
      const boxes = place?.boxes.filter((box) => box.page === number) ?? [];
      return boxes.map((box, part) => drawBox({ box, part, mark, index, width, height }, pages, actions));
    })}
  </section>`;
}

interface Drawn {
  readonly box: Box;
  /** Which of the boxes of one passage: only the first can be reached by the keyboard. */
  readonly part: number;
  readonly mark: Mark;
  readonly index: number;
  readonly width: number;
  readonly height: number;
}

function drawBox(
  { box, part, mark, index, width, height }: Drawn,
  { at }: Pages,
  { choose }: ViewerActions,
): TemplateResult {
  const share = (value: number, whole: number) => `${((value / whole) * 100).toFixed(3)}%`;
  const isCurrent = index === at;
  return html`<button
    type="button"
    class="box ${mark.verdict}"
    title=${mark.labels.join(', ')}
    aria-label=${`${mark.labels.join(', ')}: ${mark.quote}`}
    aria-current=${isCurrent ? 'true' : nothing}
    aria-hidden=${part > 0 ? 'true' : nothing}
    tabindex=${part > 0 ? '-1' : '0'}
    ?data-current=${isCurrent && part === 0}
    ?data-lit=${isCurrent}
    @click=${() => choose(index)}
    ${styled({
      left: share(box.x - 1, width),
      top: share(box.y - 1, height),
      width: share(box.width + 2, width),
      height: share(box.height + 2, height),
    })}
  ></button>`;
}
