/** A secret on its way from the step that made it to the place that shows it: in memory, and nowhere else. */
const fresh = new Map<string, string>();

export function handOver(connectionId: string, secret: string | null): void {
  if (secret) fresh.set(connectionId, secret);
}

/** The secret of a connection that was made a moment ago. */
export const freshSecretOf = (connectionId: string): string | undefined => fresh.get(connectionId);

/** It is written down, or the page that showed it is left: nobody sees it again. */
export function forgetSecret(connectionId: string): void {
  fresh.delete(connectionId);
}
