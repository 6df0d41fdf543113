/** How this ATS reaches Inlay: what its admin copied from there. */
export interface Integration {
  readonly inlayUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface AtsState {
  /** What the form offers before anything was saved. */
  readonly inlayUrl: string;
  readonly integration: Integration | null;
}

export const notConnected = (inlayUrl: string): AtsState => ({ inlayUrl, integration: null });

/** What the form says. An empty secret keeps the one that is there. */
export function readIntegration(
  form: URLSearchParams,
  { integration }: AtsState,
): { draft: Integration; faults: string[] } {
  const read = (name: string) => (form.get(name) ?? '').trim();
  const inlayUrl = read('inlayUrl').replace(/\/$/, '');
  const clientId = read('clientId');
  const kept = integration?.clientId === clientId ? integration.clientSecret : '';
  const clientSecret = read('clientSecret') || kept;
  const faults = [
    ...(/^https?:\/\/[^/?#\s]+$/.test(inlayUrl)
      ? []
      : ['The address of Inlay is its origin, such as https://inlay.example.']),
    ...(clientId ? [] : ['Copy the client ID from the connection in Inlay.']),
    ...(clientSecret ? [] : ['Copy the client secret from Inlay; it is shown there once.']),
  ];
  return { draft: { inlayUrl, clientId, clientSecret }, faults };
}
