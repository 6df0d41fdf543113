/** What the tabs of one browser tell each other. */
export type TabNews = 'signed-in' | 'signed-out';

/** One for both directions: a channel does not hear itself. */
let channel: BroadcastChannel | undefined;

/** Tells the other tabs. */
export function tellTabs(news: TabNews): void {
  channel?.postMessage(news);
}

/** Hears what other tabs tell; returns what ends that. */
export function watchTabs(listener: (news: TabNews) => void): () => void {
  const opened = new BroadcastChannel('inlay-console');
  opened.onmessage = ({ data }: MessageEvent<TabNews>) => listener(data);
  channel = opened;
  return () => {
    opened.close();
    if (channel === opened) channel = undefined;
  };
}
