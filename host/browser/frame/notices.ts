import type { NoticeKind } from 'inlay/sdk/web';

const shownFor = 6_000;

const colours: Record<NoticeKind, string> = {
  info: 'var(--inlay-line-strong)',
  success: 'var(--inlay-positive)',
  warning: 'var(--inlay-caution)',
  danger: 'var(--inlay-negative)',
};

/** Shows a short notice at the top of the frame, read out by screen readers, gone after a while. */
export function showNotice(text: string, kind: NoticeKind): void {
  const notice = document.createElement('p');
  notice.textContent = text;
  Object.assign(notice.style, {
    margin: '0 0 var(--inlay-space-3)',
    padding: 'var(--inlay-space-3) var(--inlay-space-4)',
    background: 'var(--inlay-surface-raised)',
    borderInlineStart: `4px solid ${colours[kind]}`,
    borderRadius: 'var(--inlay-radius-s)',
  });
  findRegion().append(notice);
  setTimeout(() => notice.remove(), shownFor);
}

function findRegion(): HTMLElement {
  const known = document.getElementById('inlay-notices');
  if (known) return known;
  const region = document.createElement('div');
  region.id = 'inlay-notices';
  region.role = 'status';
  document.getElementById('inlay-root')?.prepend(region);
  return region;
}
