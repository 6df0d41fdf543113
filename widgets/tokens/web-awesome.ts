const fills = ['brand', 'success', 'warning', 'danger', 'neutral'] as const;
const roles = {
  brand: 'accent',
  success: 'positive',
  warning: 'caution',
  danger: 'negative',
  neutral: 'text-quiet',
} as const;

const writeRole = (fill: (typeof fills)[number]): string => {
  const colour = `var(--inlay-${roles[fill]})`;
  const quiet = fill === 'neutral' ? 'var(--inlay-surface-raised)' : `var(--inlay-${roles[fill]}-quiet)`;
  const onQuiet = fill === 'brand' ? 'var(--inlay-accent-strong)' : colour;
  const onLoud = fill === 'brand' ? 'var(--inlay-accent-text)' : 'var(--inlay-surface)';
  const border = fill === 'neutral' ? 'var(--inlay-line)' : `color-mix(in oklab, ${colour} 35%, transparent)`;
  return `  --wa-color-${fill}-fill-quiet: ${quiet};
  --wa-color-${fill}-fill-normal: color-mix(in oklab, ${colour} 16%, var(--inlay-surface));
  --wa-color-${fill}-fill-loud: ${colour};
  --wa-color-${fill}-border-quiet: ${border};
  --wa-color-${fill}-border-normal: ${border};
  --wa-color-${fill}-border-loud: ${fill === 'neutral' ? 'var(--inlay-line-strong)' : colour};
  --wa-color-${fill}-on-quiet: ${onQuiet};
  --wa-color-${fill}-on-normal: ${fill === 'neutral' ? 'var(--inlay-text)' : onQuiet};
  --wa-color-${fill}-on-loud: ${onLoud};`;
};

/** Web Awesome's custom properties in terms of ours, as declarations, so that its components take our look. */
export const webAwesomeMapping = `${fills.map(writeRole).join('\n')}
  --wa-color-surface-default: var(--inlay-surface);
  --wa-color-surface-raised: var(--inlay-surface);
  --wa-color-surface-lowered: var(--inlay-surface-raised);
  --wa-color-surface-border: var(--inlay-line);
  --wa-color-text-normal: var(--inlay-text);
  --wa-color-text-quiet: var(--inlay-text-quiet);
  --wa-color-text-link: var(--inlay-accent-strong);
  --wa-color-focus: var(--inlay-focus);
  --wa-color-mix-hover: var(--inlay-text) 8%;
  --wa-color-mix-active: var(--inlay-text) 14%;
  --wa-color-overlay-modal: rgb(10 14 22 / 0.5);
  --wa-font-family-body: var(--inlay-font);
  --wa-font-family-heading: var(--inlay-font);
  --wa-font-family-code: var(--inlay-font-mono);
  --wa-font-size-xs: var(--inlay-font-size-xs);
  --wa-font-size-s: var(--inlay-font-size-s);
  --wa-font-size-m: var(--inlay-font-size-m);
  --wa-font-size-l: var(--inlay-font-size-l);
  --wa-font-size-smaller: var(--inlay-font-size-s);
  --wa-font-weight-normal: 400;
  --wa-font-weight-body: 400;
  --wa-font-weight-semibold: 600;
  --wa-font-weight-bold: 600;
  --wa-font-weight-action: 600;
  --wa-font-weight-heading: 600;
  --wa-line-height-condensed: 1.25;
  --wa-line-height-normal: var(--inlay-line-height);
  --wa-space-2xs: var(--inlay-space-1);
  --wa-space-xs: var(--inlay-space-2);
  --wa-space-s: var(--inlay-space-3);
  --wa-space-m: var(--inlay-space-4);
  --wa-space-l: var(--inlay-space-5);
  --wa-space-xl: var(--inlay-space-6);
  --wa-border-style: solid;
  --wa-border-width-s: 1px;
  --wa-border-width-m: 2px;
  --wa-border-width-l: 3px;
  --wa-border-radius-s: var(--inlay-radius-s);
  --wa-border-radius-m: var(--inlay-radius-s);
  --wa-border-radius-l: var(--inlay-radius-m);
  --wa-border-radius-pill: 999px;
  --wa-border-radius-circle: 50%;
  --wa-focus-ring-style: solid;
  --wa-focus-ring-width: 2px;
  --wa-focus-ring: solid 2px var(--inlay-focus);
  --wa-focus-ring-offset: 2px;
  --wa-shadow-s: var(--inlay-shadow-s);
  --wa-shadow-m: var(--inlay-shadow-m);
  --wa-shadow-l: var(--inlay-shadow-m);
  --wa-transition-easing: ease;
  --wa-transition-fast: var(--inlay-motion-fast);
  --wa-transition-normal: var(--inlay-motion-fast);
  --wa-transition-slow: var(--inlay-motion);
  --wa-panel-border-style: solid;
  --wa-panel-border-width: 1px;
  --wa-panel-border-radius: var(--inlay-radius-m);
  --wa-form-control-height: 2.75em;
  --wa-form-control-padding-inline: var(--inlay-space-3);
  --wa-form-control-padding-block: var(--inlay-space-2);
  --wa-form-control-background-color: var(--inlay-surface);
  --wa-form-control-border-color: var(--inlay-line-strong);
  --wa-form-control-border-style: solid;
  --wa-form-control-border-width: 1px;
  --wa-form-control-border-radius: var(--inlay-radius-s);
  --wa-form-control-activated-color: var(--inlay-accent);
  --wa-form-control-value-color: var(--inlay-text);
  --wa-form-control-placeholder-color: var(--inlay-text-quiet);
  --wa-form-control-value-line-height: 1.25;
  --wa-form-control-value-font-weight: 400;`;
