import { css } from 'lit';

export const catalogueStyles = css`
  .tools {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
    gap: var(--inlay-space-4);
    max-inline-size: 760px;
    margin-block-end: var(--inlay-space-5);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
    gap: var(--inlay-space-4);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .tiles .card {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: var(--inlay-space-3);
    transition: border-color var(--inlay-motion-fast);
  }
  .tiles .card:hover {
    border-color: var(--inlay-line-strong);
  }
  .top {
    display: flex;
    align-items: center;
    gap: var(--inlay-space-3);
  }
  .tiles h2 {
    font-size: var(--inlay-font-size-m);
  }
  .tiles h2 a {
    color: inherit;
    text-decoration: none;
  }
  /* The whole card is the link. */
  .tiles h2 a::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--inlay-radius-m);
  }
  .tiles h2 a:focus-visible {
    outline: none;
  }
  .tiles h2 a:focus-visible::after {
    outline: 2px solid var(--inlay-focus);
    outline-offset: 2px;
  }
  .tiles .card:hover h2 a {
    color: var(--inlay-accent-strong);
  }
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: var(--inlay-space-2);
    margin-block-start: auto;
  }
  @media (max-width: 559px) {
    .tools {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
