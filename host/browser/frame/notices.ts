import type { NoticeKind } from 'inlay/sdk/web';

const shownFor = 6_000;

const weights = { info: 'info', success: 'positive', warning: 'caution', danger: 'negative' } as const;

/**
 * Shows a short notice above the widget, read out by screen readers. In the flow rather than in a corner of
 * the window: a frame is as tall as its content, so its corners are rarely in view. Bad news stays.
 */
export async function showNotice(text: string, kind: NoticeKind): Promise<void> {
  const region = findRegion();
  await import('inlay/widgets/notice');
  const notice = document.createElement('inlay-notice');
  notice.kind = weights[kind];
  notice.dismissible = true;
  notice.textContent = text;
  notice.style.marginBlockEnd = 'var(--inlay-space-3)';
  notice.addEventListener('inlay-dismissed', () => notice.remove());
  region.append(notice);
  if (kind !== 'danger') setTimeout(() => notice.remove(), shownFor);
}

/** There before the first notice is, since a live region is heard only for what changes in it. */
function findRegion(): HTMLElement {
  const known = document.getElementById('inlay-notices');
  if (known) return known;
  const region = document.createElement('div');
  region.id = 'inlay-notices';
  region.role = 'status';
  document.getElementById('inlay-root')?.prepend(region);
  return region;
}
