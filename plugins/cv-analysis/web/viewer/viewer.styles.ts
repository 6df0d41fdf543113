import { css } from 'lit';

export const viewerStyles = css`
  .viewer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto auto auto minmax(0, 1fr);
    gap: var(--inlay-space-2);
    align-content: start;
  }
  .viewer.beside {
    position: sticky;
    inset-block-start: var(--inlay-space-2);
    padding: var(--inlay-space-2);
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
    background: var(--inlay-surface);
  }
  .viewer-tools,
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--inlay-space-1);
    align-items: center;
  }
  .tools {
    flex-wrap: nowrap;
  }
  .tools.end {
    margin-inline-start: auto;
  }
  .up {
    display: inline-flex;
    rotate: 180deg;
  }
  .paging input {
    inline-size: 3.6em;
    min-block-size: 36px;
    padding-inline: var(--inlay-space-1);
    border: 1px solid var(--inlay-line-strong, var(--inlay-line));
    border-radius: var(--inlay-radius-s);
    background: var(--inlay-surface);
    color: inherit;
    font: inherit;
    text-align: end;
  }
  .viewer-at {
    min-block-size: 2.6em;
    overflow-wrap: anywhere;
  }
  /* Never more than so much: inside of a frame that grows with its content, the window has no height of its own. */
  .viewer-room {
    position: relative;
    block-size: clamp(24rem, 100vh - 9rem, 46rem);
    overflow: auto;
    padding: var(--inlay-space-2);
    border-radius: var(--inlay-radius-s);
    background: var(--inlay-surface-raised);
    overscroll-behavior: contain;
  }
  .cv-dialog .viewer-room {
    block-size: 60vh;
    min-block-size: 18rem;
  }
  .page {
    position: relative;
    margin: 0 auto var(--inlay-space-3);
    background: #fff;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 18%);
  }
  .paper,
  .paper canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .box {
    position: absolute;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: rgb(255 205 0 / 32%);
    mix-blend-mode: multiply;
    cursor: pointer;
  }
  .box.partly {
    background: rgb(255 160 60 / 30%);
  }
  .box:hover {
    background: rgb(255 190 0 / 50%);
  }
  .box[data-lit] {
    background: rgb(255 190 0 / 55%);
    outline: 2px solid #a05a00;
    outline-offset: 1px;
  }
  .box:focus-visible {
    outline: 3px solid #1d4ed8;
    outline-offset: 1px;
  }
  .cv-text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    /* Each line by its own script, whatever the language around it. */
    unicode-bidi: plaintext;
    background: var(--inlay-surface);
    font-size: var(--inlay-font-size-s);
  }
  mark {
    padding: 2px 0;
    background: color-mix(in oklab, var(--inlay-caution) 18%, var(--inlay-surface));
    color: inherit;
    cursor: pointer;
  }
  mark[data-lit] {
    background: color-mix(in oklab, var(--inlay-caution) 34%, var(--inlay-surface));
    outline: 1px solid var(--inlay-caution);
  }
  .cv-dialog::part(dialog) {
    inline-size: min(60rem, calc(100vw - 2rem));
    max-inline-size: none;
  }
  @media (forced-colors: active) {
    .box {
      border: 1px solid Highlight;
    }
    .box[data-lit] {
      outline-color: Highlight;
    }
  }
  @media print {
    .viewer {
      display: none;
    }
  }
`;
