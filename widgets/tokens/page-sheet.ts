import { stillMotion, writeDefaults, writeDerived } from './sheet.ts';
import { webAwesomeMapping } from './web-awesome.ts';

/** The whole of `tokens.css`, the sheet for our own pages: frame, console, stories. `scripts/write-tokens.ts` keeps it. */
export const pageSheet = `/* Written by scripts/write-tokens.ts from widgets/tokens/values.ts. */
:root {
  color-scheme: light dark;
${writeDefaults('rem')}
}

:root,
[data-theme] {
${writeDerived()}
${webAwesomeMapping}
}

[data-theme="light"] {
  color-scheme: light;
}

[data-theme="dark"] {
  color-scheme: dark;
}

@media (prefers-reduced-motion: reduce) {
  :root {
${stillMotion.replaceAll('  --', '    --')}
  }
}

body {
  margin: 0;
  background: var(--inlay-surface);
  color: var(--inlay-text);
  font-family: var(--inlay-font);
  font-size: var(--inlay-font-size-m);
  line-height: var(--inlay-line-height);
}
`;
