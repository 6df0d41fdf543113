import { tokens } from 'inlay/widgets/tokens';
import { property } from 'lit/decorators.js';
import type { Params } from '../shell/routes.ts';
import { ConsoleElement } from './console-element.ts';
import { pageStyles } from './page.styles.ts';

/** What every page of the console extends. Its first heading is `<h1 tabindex="-1">`. */
export abstract class Page extends ConsoleElement {
  static override styles = [tokens, pageStyles];

  /** What the address says. */
  @property({ attribute: false }) params: Params = {};
  /** The query of the address. */
  @property({ attribute: false }) query = new URLSearchParams();

  /** Puts the focus on the heading, so that a screen reader says where one is. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  /** Names the browser's tab. */
  protected nameTab(title: string): void {
    document.title = `${title} · Inlay`;
  }
}
