import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A customer's site on an origin of its own. */
export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

export interface SitePage {
  readonly html: string;
  /** Content-Security-Policy. */
  readonly policy?: string;
}

/** Serves what `render` gives for a path. */
export async function startSite(render: (path: string) => SitePage, host = 'localhost'): Promise<Site> {
  const server = createServer((request, response) => {
    const { html, policy } = render(request.url ?? '/');
    if (policy) response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return {
    origin: `http://${host}:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
