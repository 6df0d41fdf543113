import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';

/** Stands in a slot while its widget loads. */
export class MountProgress extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      gap: 0.75rem;
      align-items: center;
      justify-content: center;
      min-block-size: 6rem;
      padding: 1rem;
      color: var(--inlay-text-quiet, #535e70);
    }
    span {
      inline-size: 1.25rem;
      block-size: 1.25rem;
      border: 2px solid currentColor;
      border-inline-end-color: transparent;
      border-radius: 50%;
      animation: turn 0.9s linear infinite;
    }
    @keyframes turn {
      to {
        transform: rotate(1turn);
      }
    }
    @media (prefers-reduced-motion: reduce) {
      span {
        animation: none;
      }
    }
  `;

  @property() text = '';

  override connectedCallback() {
    super.connectedCallback();
    this.role = 'status';
  }

  override render() {
    return html`<span aria-hidden="true"></span>${this.text}`;
  }
}

if (!customElements.get('inlay-mount-progress')) customElements.define('inlay-mount-progress', MountProgress);
