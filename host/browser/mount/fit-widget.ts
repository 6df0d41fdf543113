/** How wide a widget may get, in pixels, as its manifest says. */
export interface WidgetSizes {
  /** In a narrower place it is scrolled sideways. */
  readonly minWidth?: number;
  /** In a wider place it stands in the middle. */
  readonly maxWidth?: number;
}

/** Gives a widget the width that it asked for, whatever its place has. */
export function fitWidget(widget: HTMLElement, { minWidth, maxWidth }: WidgetSizes): void {
  if (minWidth === undefined && maxWidth === undefined) return;
  const { style } = widget;
  style.display = 'block';
  if (maxWidth !== undefined) {
    style.maxInlineSize = `${maxWidth}px`;
    style.marginInline = 'auto';
  }
  if (minWidth !== undefined) {
    style.minInlineSize = `${minWidth}px`;
    if (widget.parentElement) widget.parentElement.style.overflowX = 'auto';
  }
}
