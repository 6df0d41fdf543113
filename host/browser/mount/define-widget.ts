import type { WidgetContext } from 'inlay/sdk/web';

/** A mounted element as the host sees it. */
export interface WidgetLike extends HTMLElement {
  context: WidgetContext;
  readonly updateComplete?: Promise<unknown>;
}

/** Where the failures of a mounted widget go. */
const listeners = new WeakMap<HTMLElement, (error: unknown) => void>();

/** Hears of what a widget throws while it is connected, updated or rendered. */
export function onWidgetFailure(widget: HTMLElement, listener: (error: unknown) => void): void {
  listeners.set(widget, listener);
}

interface Lifecycle {
  connectedCallback?(): void;
  performUpdate?(): unknown;
}

type WidgetClass = new () => WidgetLike & Lifecycle;

/** `inlay-cv-analysis-0-1-0-report`: the version is in the tag, so that two can live in one page. */
export function nameTag(module: string, version: string, widget: string): string {
  return `inlay-${module}-${version}-${widget}`.toLowerCase().replace(/[^a-z0-9-]/g, '-');
}

/**
 * Defines a module's exported class under its versioned tag, once, wrapped so that an exception while it is
 * connected or rendered reaches the host instead of the console only.
 */
export function defineWidget(tag: string, exported: CustomElementConstructor): WidgetClass {
  const known = customElements.get(tag);
  if (known) return known as WidgetClass;
  const Base = exported as WidgetClass;
  class MountedWidget extends Base {
    override connectedCallback() {
      report(this, () => super.connectedCallback?.());
    }
    override performUpdate() {
      report(this, () => super.performUpdate?.());
    }
  }
  customElements.define(tag, MountedWidget);
  return MountedWidget;
}

function report(widget: HTMLElement, action: () => unknown): void {
  try {
    action();
  } catch (error) {
    const listener = listeners.get(widget);
    if (!listener) throw error;
    listener(error);
  }
}
