/** What the tabs of one browser tell each other. */
export type TabNews = 'signed-in' | 'signed-out';

const channelName = 'inlay-console';

/** Tells the other tabs. */
export function tellTabs(news: TabNews): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(news);
  channel.close();
}

/** Hears what other tabs tell; returns what ends that. */
export function watchTabs(listener: (news: TabNews) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<TabNews>) => listener(data);
  return () => channel.close();
}
