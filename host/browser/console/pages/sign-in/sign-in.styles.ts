import { css } from 'lit';

export const signInStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 400px);
    grid-template-rows: 1fr auto;
    justify-content: center;
    min-block-size: 100dvh;
    padding: var(--inlay-space-5) var(--inlay-space-4);
    background:
      radial-gradient(
        80% 60% at 50% 0%,
        color-mix(in oklab, var(--inlay-accent) 6%, transparent),
        transparent 100%
      ),
      var(--inlay-surface-raised);
  }
  main {
    align-self: center;
    padding: var(--inlay-space-6);
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-l);
    background: var(--inlay-surface);
    box-shadow: var(--inlay-shadow-s);
  }
  .brand {
    display: flex;
    align-items: center;
    gap: var(--inlay-space-3);
    margin-block-end: var(--inlay-space-5);
    font-size: var(--inlay-font-size-l);
    letter-spacing: -0.01em;
  }
  .brand b {
    font-weight: 650;
  }
  h1 {
    margin: 0;
    font-size: var(--inlay-font-size-xl);
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  .lead {
    margin: var(--inlay-space-1) 0 var(--inlay-space-5);
    color: var(--inlay-text-quiet);
    text-wrap: pretty;
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-4);
  }
  form > [role='alert']:not(:has(*)) {
    position: absolute;
  }
  .password {
    position: relative;
  }
  .show {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-end: 0;
    min-block-size: 28px;
    margin: 0;
    padding: 0 var(--inlay-space-1);
    border: 0;
    border-radius: var(--inlay-radius-s);
    background: none;
    color: var(--inlay-accent-strong);
    font: inherit;
    font-size: var(--inlay-font-size-s);
    cursor: pointer;
  }
  .show:hover {
    text-decoration: underline;
  }
  .reference {
    color: var(--inlay-text-quiet);
    font-family: var(--inlay-font-mono);
    font-size: var(--inlay-font-size-xs);
  }
  form > inlay-button {
    margin-block-start: var(--inlay-space-2);
  }
  footer {
    padding-block-start: var(--inlay-space-5);
  }
  @media (max-width: 459px) {
    main {
      padding: var(--inlay-space-5) var(--inlay-space-4);
    }
  }
`;
