import { css } from 'lit';

/** A list whose rows are links: wide on a desk, two lines on a phone. */
export const rowStyles = css`
  .rows {
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
    background: var(--inlay-surface);
    list-style: none;
  }
  .rows > li + li,
  .rows > .row + .row {
    border-block-start: 1px solid var(--inlay-line);
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--inlay-space-1) var(--inlay-space-4);
    min-block-size: 68px;
    padding: var(--inlay-space-3) var(--inlay-space-4);
    color: inherit;
    text-decoration: none;
    transition: background-color var(--inlay-motion-fast);
  }
  a.row:hover {
    background: var(--inlay-surface-raised);
  }
  a.row:focus-visible {
    border-radius: var(--inlay-radius-s);
    outline-offset: -3px;
  }
  .row.bones {
    grid-template-columns: 40px minmax(0, 360px);
  }
  .bones inlay-skeleton[shape='circle']::part(bone) {
    inline-size: 40px;
    block-size: 40px;
  }
  .sign {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: var(--inlay-accent-quiet);
    color: var(--inlay-accent-strong);
    font-size: var(--inlay-font-size-s);
    font-weight: 600;
  }
  .sign.square {
    border-radius: var(--inlay-radius-s);
  }
  .sign img {
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    object-fit: cover;
  }
  .sign.faint {
    background: var(--inlay-surface-raised);
    color: var(--inlay-text-quiet);
  }
  .sign .icon {
    inline-size: 20px;
    block-size: 20px;
  }
  .what {
    display: grid;
    gap: 1px;
    min-inline-size: 0;
  }
  .name {
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row:hover .name {
    color: var(--inlay-accent-strong);
  }
  .facts-line {
    display: flex;
    flex-wrap: wrap;
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
    overflow-wrap: anywhere;
    /* Each fact has a dot before it; those at the beginning of a line lie in what is cut off. */
    margin-inline-start: -1.4em;
    clip-path: inset(0 0 0 1.4em);
  }
  /* The room for the dot is kept in every line of a long fact, which would be cut off with it. */
  .facts-line > * {
    padding-inline-start: 1.4em;
  }
  .facts-line > *::before {
    content: '·';
    display: inline-block;
    inline-size: 1.4em;
    margin-inline-start: -1.4em;
    text-align: center;
  }
  .end {
    display: flex;
    align-items: center;
    justify-content: end;
    gap: var(--inlay-space-3);
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
    white-space: nowrap;
  }
  .end .icon {
    color: var(--inlay-line-strong);
  }
  .more {
    display: flex;
    justify-content: center;
    padding-block-start: var(--inlay-space-4);
  }
  @media (max-width: 559px) {
    .row {
      gap: var(--inlay-space-1) var(--inlay-space-3);
      padding-inline: var(--inlay-space-3);
    }
    .wide {
      display: none;
    }
    .name {
      white-space: normal;
    }
  }
  @media (min-width: 560px) {
    .narrow {
      display: none;
    }
  }
`;
