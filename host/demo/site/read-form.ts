import type { IncomingMessage } from 'node:http';

const largest = 65_536;

/** The fields of a posted form. Throws where it is larger than any form of these sites. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > largest) throw new Error('The form is too large.');
  }
  return new URLSearchParams(text);
}

/** A form that another site made the browser send (Fetch Metadata). */
export const isFromElsewhere = (request: IncomingMessage): boolean =>
  ['cross-site', 'same-site'].includes(String(request.headers['sec-fetch-site'] ?? ''));
