import type { Installation } from '../../../api/api-types.ts';

/** Where a module's widget can be seen, and what that place is. */
export interface WayToWidget {
  readonly kind: 'dashboard' | 'candidate' | 'position' | 'embed' | 'lti';
  readonly href: string;
  readonly title: string;
}

const places = [
  { placement: 'page.dashboard', kind: 'dashboard', href: '/console/dashboard' },
  { placement: 'page.candidate', kind: 'candidate', href: '/console/candidates' },
  { placement: 'page.position', kind: 'position', href: '/console/positions' },
  { placement: 'embed.public', kind: 'embed', href: '/console/connections' },
  { placement: 'lti.resource', kind: 'lti', href: '/console/connections' },
] as const;

/** The nearest place at which a module shows something; undefined where it shows nothing here. */
export function findWayToWidget({ widgets }: Pick<Installation, 'widgets'>): WayToWidget | undefined {
  for (const { placement, kind, href } of places) {
    const widget = widgets.find(({ placements }) => placements.includes(placement));
    if (widget) return { kind, href, title: widget.title };
  }
  return undefined;
}
