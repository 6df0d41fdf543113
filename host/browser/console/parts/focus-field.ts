import type { ReactiveElement } from 'lit';

/** Puts the focus on what an element shows, once both are drawn. */
export async function focusField(host: ReactiveElement, selector: string): Promise<void> {
  await host.updateComplete;
  const field = host.renderRoot.querySelector<HTMLElement & { updateComplete?: Promise<unknown> }>(selector);
  await field?.updateComplete;
  field?.focus();
}
