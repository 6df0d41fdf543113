import type { ReactiveController } from 'lit';
import type { CvWidget } from '../shared/run-analysis.ts';

/**
 * What is open, in the query of the page around the list: so that it can be sent to a colleague and comes back after a
 * reload, and Back leads to the list.
 */
export class Address implements ReactiveController {
  readonly #widget: CvWidget;
  readonly #name: string;
  readonly #onChange: (value: string) => void;

  /** `onChange` is told what the address says at the start and after Back and Forward; empty for nothing. */
  constructor(widget: CvWidget, name: string, onChange: (value: string) => void) {
    this.#widget = widget;
    this.#name = name;
    this.#onChange = onChange;
    widget.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#follow);
    this.#follow();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow);
  }

  /** Puts a value into the address, or takes it out. */
  write(value: string): void {
    const { pathname, search } = location;
    const query = new URLSearchParams(search);
    if ((query.get(this.#name) ?? '') === value) return;
    if (value) query.set(this.#name, value);
    else query.delete(this.#name);
    const text = query.toString();
    this.#widget.navigate(pathname + (text && `?${text}`));
  }

  #follow = (): void => this.#onChange(new URLSearchParams(location.search).get(this.#name) ?? '');
}
