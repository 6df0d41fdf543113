import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

/** Shapes on a 24 by 24 grid, drawn with the text's colour. They come with the code: nothing is fetched. */
const shapes = {
  alert: svg`<path d="M12 4.5 21 19.5H3z"/><path d="M12 10v4.2M12 17v.01"/>`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
  'check-circle': svg`<circle cx="12" cy="12" r="8.5"/><path d="m8.2 12.4 2.6 2.6 5-5.4"/>`,
  'chevron-down': svg`<path d="m6.5 9.5 5.5 5.5 5.5-5.5"/>`,
  close: svg`<path d="m6.5 6.5 11 11m0-11-11 11"/>`,
  copy: svg`<rect x="8.5" y="8.5" width="11" height="11" rx="2"/><path d="M15.5 8.5v-2a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2"/>`,
  'dash-circle': svg`<circle cx="12" cy="12" r="8.5" stroke-dasharray="3.2 3.2"/><path d="M8.5 12h7"/>`,
  'error-circle': svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.7v5M12 16v.01"/>`,
  file: svg`<path d="M13.5 3.5h-6a2 2 0 0 0-2 2v13a2 2 0 0 0 2 2h9a2 2 0 0 0 2-2v-10z"/><path d="M13.5 3.5v5h5"/>`,
  'half-circle': svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor"/>`,
  info: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 8v.01"/>`,
  inbox: svg`<path d="M3.5 13.5 6 5.5h12l2.5 8v5h-17z"/><path d="M3.5 13.5h5l1.5 2.5h4l1.5-2.5h5"/>`,
  more: svg`<path d="M5.5 12v.01M12 12v.01M18.5 12v.01" stroke-width="2.6"/>`,
  quote: svg`<path d="M10 7.5c-3 .7-4.5 2.7-4.5 5.5v3.5h5V12H8c0-1.5.6-2.5 2-3zM18.5 7.5c-3 .7-4.5 2.7-4.5 5.5v3.5h5V12h-2.5c0-1.5.6-2.5 2-3z"/>`,
  retry: svg`<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4"/><path d="M19.5 3.5v4h-4"/>`,
  sort: svg`<path d="m8 10 4-4.5 4 4.5M8 14l4 4.5 4-4.5"/>`,
  'sort-down': svg`<path d="M12 5.5v13m-4.5-4.5 4.5 4.5 4.5-4.5"/>`,
  'sort-up': svg`<path d="M12 18.5v-13M7.5 10 12 5.5l4.5 4.5"/>`,
  upload: svg`<path d="M12 15.5V5m-4.5 4.5L12 5l4.5 4.5"/><path d="M4.5 15.5v3a1.5 1.5 0 0 0 1.5 1.5h12a1.5 1.5 0 0 0 1.5-1.5v-3"/>`,
} satisfies Record<string, SVGTemplateResult>;

/** Icons there are. */
export type IconName = keyof typeof shapes;

/** An icon as the address of a picture, for what takes nothing else. */
export function iconAddress(name: string): string {
  const shape = name in shapes ? shapes[name as IconName].strings.join('') : '';
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${shape}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(picture)}`;
}

/** Draws an icon of the text's colour and 1.25 times its size. It is decoration: say the meaning in words beside it. */
export const icon = (name: IconName): TemplateResult => html`<svg
  class="icon"
  part="icon"
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
