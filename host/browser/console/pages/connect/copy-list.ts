import 'inlay/widgets/copy-field';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ConsoleElement } from '../../parts/console-element.ts';
import { wholeAddressStyles } from '../../parts/whole-address.styles.ts';
import type { CopyField } from './lti-tool.ts';
import { nameField } from './platform-words.ts';

/** What to copy into the form of an LMS, under the names that its form gives them. */
@customElement('console-copy-list')
export class CopyList extends ConsoleElement {
  static override styles = [
    tokens,
    wholeAddressStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--inlay-space-4);
      }
      dl {
        margin: 0;
      }
      dt {
        font-size: var(--inlay-font-size-s);
        font-weight: 600;
      }
      dd {
        margin: 0;
      }
    `,
  ];

  /** The LMS, whose own words are used where we know them. */
  @property() platform = 'other';
  @property({ attribute: false }) fields: readonly CopyField[] = [];

  /** Our name for it and the LMS's own; what we have no name for stands as the server calls it. */
  #nameOf({ key }: CopyField): string {
    const text = this.t(`copy.field.${key}`);
    const ours = text === `copy.field.${key}` ? key : text;
    const theirs = nameField(this.platform, key);
    return theirs && theirs !== ours ? `${ours} (${theirs})` : ours;
  }

  protected override render(): TemplateResult {
    return html`${this.fields.map((field) =>
      field.form === 'choice'
        ? html`<dl><dt>${this.#nameOf(field)}</dt><dd>${this.t('copy.choose', { value: field.value })}</dd></dl>`
        : html`<inlay-copy-field label=${this.#nameOf(field)} value=${field.value}></inlay-copy-field>`,
    )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-copy-list': CopyList;
  }
}
