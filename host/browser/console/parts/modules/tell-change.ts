import type { Installation } from '../../../api/api-types.ts';

/** Tells the page that its module is another now; without `installation` the page looks for itself. */
export function tellChange(from: HTMLElement, installation?: Installation): void {
  const options = { detail: installation, bubbles: true, composed: true };
  from.dispatchEvent(new CustomEvent<Installation | undefined>('console-module-changed', options));
}
