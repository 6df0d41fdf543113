import type { Json, LaunchFacts } from 'inlay/sdk';
import type { WidgetContext } from 'inlay/sdk/web';
import type { CvWidget } from '../shared/run-analysis.ts';

type WidgetClass = new () => CvWidget;

/** Another version of the module may stand on the same page, and a tag can be taken once. */
const own = Math.random().toString(36).slice(2);
const tags = new Map<WidgetClass, string>();

/** Makes another widget of this module to stand inside one, as if it had been entered for a person or position. */
export function makeWidgetInside(
  Widget: WidgetClass,
  context: WidgetContext,
  launch: Partial<LaunchFacts>,
  onEvent: (name: string, detail: Json) => void = () => {},
): CvWidget {
  const tag = tags.get(Widget) ?? `cv-analysis-inside-${own}-${tags.size}`;
  if (!tags.has(Widget)) {
    tags.set(Widget, tag);
    customElements.define(tag, class extends Widget {});
  }
  const element = document.createElement(tag) as CvWidget;
  element.context = {
    ...context,
    launch: { ...context.launch, ...launch },
    emit: (name, detail) => {
      context.emit(name, detail);
      onEvent(name, detail);
    },
  };
  return element;
}
