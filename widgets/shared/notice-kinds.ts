import type { IconName } from '../icons/icons.ts';

/** How much weight a message has. */
export type NoticeKind = 'info' | 'positive' | 'caution' | 'negative';

/** The shape and the word that go with it, so that colour is never the only sign. */
export const noticeLooks: Readonly<Record<NoticeKind, { icon: IconName; text: string }>> = {
  info: { icon: 'info', text: 'noticeInfo' },
  positive: { icon: 'check-circle', text: 'noticePositive' },
  caution: { icon: 'alert', text: 'noticeCaution' },
  negative: { icon: 'error-circle', text: 'noticeNegative' },
};
