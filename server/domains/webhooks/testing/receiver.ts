import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A receiver of somebody else's, on its own port. */
export async function listen(
  answer: (response: ServerResponse) => unknown = (response) => response.end('ok'),
) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    received.push({ headers: request.headers, text });
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks?token=of-the-receiver`;
  const types = () => received.map(({ text }) => JSON.parse(text).type as string);
  return { received, types, url };
}

export const answerWith = (status: number) => (response: ServerResponse) => response.writeHead(status).end();

/** As a receiver checks a message, by the standard alone. */
export function isSigned({ headers, text }: Received, secret: string): boolean {
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const wanted = `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
  return String(headers['webhook-signature']).split(' ').includes(wanted);
}
