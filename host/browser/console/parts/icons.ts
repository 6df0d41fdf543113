import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

/** Shapes of the console's own icons on a 24 by 24 grid. */
const shapes = {
  dashboard: svg`<rect x="3.5" y="4.5" width="17" height="15" rx="2"/><path d="M7.5 15.5v-3M12 15.5v-7M16.5 15.5v-5"/>`,
  candidates: svg`<circle cx="12" cy="8" r="3.75"/><path d="M4.5 20c.6-4 3.6-6 7.5-6s6.9 2 7.5 6"/>`,
  positions: svg`<rect x="3.5" y="7.5" width="17" height="12" rx="2"/><path d="M9 7.5V6a1.5 1.5 0 0 1 1.5-1.5h3A1.5 1.5 0 0 1 15 6v1.5M3.5 12.5h17"/>`,
  modules: svg`<rect x="4" y="4" width="7" height="7" rx="1.8"/><rect x="13" y="4" width="7" height="7" rx="1.8"/><rect x="4" y="13" width="7" height="7" rx="1.8"/><path d="M16.5 13.5v6M13.5 16.5h6"/>`,
  connections: svg`<path d="M10 14a4 4 0 0 0 6 .4l2.6-2.6a4 4 0 0 0-5.7-5.7l-1.2 1.2"/><path d="M14 10a4 4 0 0 0-6-.4l-2.6 2.6a4 4 0 0 0 5.7 5.7l1.2-1.2"/>`,
  ai: svg`<path d="M11 4.5c.7 4 2.3 5.7 6.5 6.5-4.2.8-5.8 2.5-6.5 6.5-.7-4-2.3-5.7-6.5-6.5 4.2-.8 5.8-2.5 6.5-6.5z"/><path d="M18 15.5c.3 1.7 1 2.4 2.5 2.7-1.5.3-2.2 1-2.5 2.7-.3-1.7-1-2.4-2.5-2.7 1.5-.3 2.2-1 2.5-2.7z"/>`,
  settings: svg`<path d="M4 7.5h8.5M19 7.5h1M4 16.5h1M11.5 16.5H20"/><circle cx="15.75" cy="7.5" r="2.75"/><circle cx="8.25" cy="16.5" r="2.75"/>`,
  back: svg`<path d="M14.5 6 8.5 12l6 6"/>`,
  close: svg`<path d="m6.5 6.5 11 11m0-11-11 11"/>`,
  plus: svg`<path d="M12 5.5v13M5.5 12h13"/>`,
  download: svg`<path d="M12 4.5V15m-4.5-4.5L12 15l4.5-4.5"/><path d="M4.5 15.5v3A1.5 1.5 0 0 0 6 20h12a1.5 1.5 0 0 0 1.5-1.5v-3"/>`,
  trash: svg`<path d="M4.5 7h15M9.5 7V5.5a1 1 0 0 1 1-1h3a1 1 0 0 1 1 1V7M6.5 7l.8 11a1.5 1.5 0 0 0 1.5 1.5h6.4a1.5 1.5 0 0 0 1.5-1.5l.8-11M10 11v5M14 11v5"/>`,
  forward: svg`<path d="m9.5 6 6 6-6 6"/>`,
  file: svg`<path d="M13.5 3.5h-6a2 2 0 0 0-2 2v13a2 2 0 0 0 2 2h9a2 2 0 0 0 2-2v-10z"/><path d="M13.5 3.5v5h5"/>`,
  site: svg`<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c2.4 2.4 3.6 5.2 3.6 8.5s-1.2 6.1-3.6 8.5c-2.4-2.4-3.6-5.2-3.6-8.5s1.2-6.1 3.6-8.5z"/>`,
  lms: svg`<path d="m12 5 9 4.5-9 4.5-9-4.5z"/><path d="M6.5 11.5v4.3c1.4 1.3 3.3 2 5.5 2s4.1-.7 5.5-2v-4.3M21 9.5v5"/>`,
  ats: svg`<rect x="3.5" y="4.5" width="17" height="6" rx="1.8"/><rect x="3.5" y="13.5" width="17" height="6" rx="1.8"/><path d="M7 7.5h.01M7 16.5h.01M11 7.5h6M11 16.5h6"/>`,
  check: svg`<path d="m5.5 12.5 4.3 4.3 8.7-9.3"/>`,
  clock: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>`,
  copy: svg`<rect x="8.5" y="8.5" width="11" height="11" rx="2"/><path d="M15.5 8.5v-2a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2"/>`,
  phone: svg`<rect x="7" y="3.5" width="10" height="17" rx="2.2"/><path d="M11 17.5h2"/>`,
  screen: svg`<rect x="3.5" y="5" width="17" height="11" rx="2"/><path d="M9 19.5h6M12 16v3.5"/>`,
  account: svg`<circle cx="12" cy="12" r="8.5"/><circle cx="12" cy="10" r="2.75"/><path d="M6.8 18.5c1-2.2 2.9-3.2 5.2-3.2s4.2 1 5.2 3.2"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type ConsoleIcon = keyof typeof shapes;

/** Draws an icon of the text's colour. It is decoration: say the meaning in words beside it. */
export const icon = (name: ConsoleIcon, slot = ''): TemplateResult => html`<svg
  class="icon"
  slot=${slot}
  viewBox="0 0 24 24"
  width="1.25em"
  height="1.25em"
  fill="none"
  stroke="currentColor"
  stroke-width="1.75"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
  focusable="false"
>
  ${shapes[name]}
</svg>`;

/** Our sign: a piece laid into a larger one. */
export const logo =
  (): TemplateResult => html`<svg class="logo" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
  <rect width="28" height="28" rx="8" fill="var(--inlay-accent)" />
  <path d="M10 7.5h8.5a2 2 0 0 1 2 2V18" fill="none" stroke="var(--inlay-accent-text)" stroke-opacity="0.55" stroke-width="2.2" stroke-linecap="round" />
  <rect x="7" y="11" width="10" height="10" rx="2.6" fill="var(--inlay-accent-text)" />
</svg>`;
