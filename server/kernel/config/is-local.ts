/**
 * True for a name of this machine. A server that others reach by `PUBLIC_URL` is no developer's machine, even if nobody
 * said `production`: it shows no outbox and asks nothing inside its own network.
 */
export const isLocal = (hostname: string): boolean =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
