import type { Translator } from 'inlay/widgets/i18n';
import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { Requirement } from '../../shared/match.ts';
import type { CvWidget } from '../shared/run-analysis.ts';
import { listSigns, listVerdicts } from './draw-cells.ts';
import type { RankedRow } from './read-rows.ts';

/** Long enough to move the pointer from the marks onto their names. */
const patience = 200;
const gap = 6;

/** Names the musts behind the marks of a row, while the pointer is on them or the row has the focus. */
export class VerdictHint implements ReactiveController {
  readonly #widget: CvWidget;
  #row: RankedRow | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(widget: CvWidget) {
    this.#widget = widget;
    widget.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** For `pointerover` and `focusin` of the table: the marks lie in its shadow. */
  onEnter = (event: Event): void => {
    const path = event.composedPath().filter((node) => node instanceof Element);
    const row = path.find((node) => node instanceof HTMLTableRowElement);
    const isFocus = event.type === 'focusin';
    const isByKey = isFocus && path[0] === row && row?.matches(':focus-visible');
    const marks = isFocus
      ? isByKey && row?.querySelector<HTMLElement>('.musts')
      : path.find((node) => node.matches('.musts, .flags'));
    if (marks) void this.#show(marks as HTMLElement & { rankedRow?: RankedRow });
    else this.onLeave();
  };

  onLeave = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.hide, patience);
  };

  hide = (): void => {
    clearTimeout(this.#timer);
    if (!this.#row) return;
    this.#row = undefined;
    this.#widget.requestUpdate();
    this.#popover?.hidePopover();
  };

  get #popover(): HTMLElement | null {
    return this.#widget.renderRoot.querySelector<HTMLElement>('.verdict-hint');
  }

  async #show(marks: HTMLElement & { rankedRow?: RankedRow }): Promise<void> {
    clearTimeout(this.#timer);
    if (marks.rankedRow === this.#row) return;
    this.#row = marks.rankedRow;
    this.#widget.requestUpdate();
    await this.#widget.updateComplete;
    const popover = this.#popover;
    if (!popover || !this.#row) return;
    popover.showPopover();
    const { top, bottom, left } = marks.getBoundingClientRect();
    const { offsetHeight, offsetWidth } = popover;
    const isAbove = bottom + gap + offsetHeight > innerHeight && top - gap - offsetHeight > 0;
    popover.style.top = `${isAbove ? top - gap - offsetHeight : bottom + gap}px`;
    popover.style.left = `${Math.max(gap, Math.min(left, innerWidth - offsetWidth - gap))}px`;
  }

  render(t: Translator, requirements: readonly Requirement[]): TemplateResult {
    const signs = this.#row ? listSigns(this.#row) : [];
    const verdicts = this.#row ? listVerdicts(requirements, this.#row) : [];
    return html`<div
      class="verdict-hint"
      popover="manual"
      role="tooltip"
      @pointerenter=${() => clearTimeout(this.#timer)}
      @pointerleave=${this.onLeave}
    >
      ${verdicts.map(
        ({ verdict, labels }) =>
          html`<p><strong>${t(`match.verdict.${verdict}`)}</strong> ${t.list(labels)}</p>`,
      )}
      ${signs.map((sign) => html`<p>${t(`ranking.flag.${sign}Text`)}</p>`)}
    </div>`;
  }
}
