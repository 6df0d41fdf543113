import { css } from 'lit';

/** What the pages have in common: headings, cards, rows of facts, forms. */
export const pageStyles = css`
  :host {
    display: block;
  }
  h1,
  h2,
  h3,
  p {
    margin: 0;
  }
  h1 {
    font-size: var(--inlay-font-size-2xl);
    font-weight: 650;
    line-height: 1.2;
    letter-spacing: -0.015em;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  h1:focus {
    outline: none;
  }
  h2 {
    font-size: var(--inlay-font-size-l);
    font-weight: 600;
    line-height: 1.35;
  }
  a {
    color: var(--inlay-accent-strong);
    text-underline-offset: 0.18em;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--inlay-space-3) var(--inlay-space-5);
    margin-block-end: var(--inlay-space-5);
  }
  .head > .words {
    display: grid;
    gap: var(--inlay-space-1);
    min-inline-size: min(100%, 280px);
    flex: 1 1 0;
  }
  .lead {
    max-inline-size: 64ch;
    color: var(--inlay-text-quiet);
    text-wrap: pretty;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--inlay-space-2);
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: var(--inlay-space-1);
    min-block-size: 32px;
    margin-block-end: var(--inlay-space-2);
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
    text-decoration: none;
  }
  .back:hover {
    color: var(--inlay-text);
    text-decoration: underline;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-5);
  }
  .card {
    padding: var(--inlay-space-5);
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
    background: var(--inlay-surface);
  }
  .card:not(.stack) > h2:first-child {
    margin-block-end: var(--inlay-space-4);
  }
  .quiet {
    color: var(--inlay-text-quiet);
  }
  .small {
    font-size: var(--inlay-font-size-s);
  }
  .icon[slot=''] {
    vertical-align: -0.27em;
  }
  .icon[slot=''] + .desk {
    margin-inline-start: var(--inlay-space-2);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 1px 10px;
    border: 1px solid var(--inlay-line);
    border-radius: 999px;
    background: var(--inlay-surface-raised);
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-xs);
    font-weight: 500;
    line-height: 20px;
    white-space: nowrap;
  }
  .badge::before {
    content: '';
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: currentColor;
  }
  .badge.plain::before {
    display: none;
  }
  .badge.good {
    border-color: transparent;
    background: var(--inlay-positive-quiet);
    color: var(--inlay-positive);
  }
  .badge.bad {
    border-color: transparent;
    background: var(--inlay-negative-quiet);
    color: var(--inlay-negative);
  }
  .badge.caution {
    border-color: transparent;
    background: var(--inlay-caution-quiet);
    color: var(--inlay-caution);
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-4);
  }
  /* An alert must be there before it speaks; while it is silent it takes no room. */
  :is(form, .stack) > [role='alert']:not(:has(*)) {
    position: absolute;
  }
  dl.facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    gap: var(--inlay-space-4) var(--inlay-space-5);
    margin: 0;
  }
  dl.facts dt {
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
  }
  dl.facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .head.compact {
    margin-block-end: var(--inlay-space-3);
  }
  @media (max-width: 559px) {
    .desk {
      display: none;
    }
    dl.facts > .long {
      grid-column: 1 / -1;
    }
    dl.facts {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 140px), 1fr));
      gap: var(--inlay-space-3) var(--inlay-space-4);
    }
    h1 {
      font-size: calc(var(--inlay-font-size-xl) * 1.1);
    }
    .card {
      padding: var(--inlay-space-4);
    }
  }
`;
