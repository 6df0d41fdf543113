import { isIP } from 'node:net';
import nodemailer from 'nodemailer';
import { explainFailure } from './failures.ts';
import { compose, type MailMessage } from './message.ts';

const waits = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
  socketCloseTimeout: 1_000,
};
/** No mail is under way for longer than this, in milliseconds. */
export const longestSend = 60_000;

/** What `smtp://user:password@host:port` (STARTTLS where it is offered) or `smtps://…` (TLS from the start) says. */
export function readServer(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const secure = protocol === 'smtps:';
  const signsIn = username !== '';
  return {
    host,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // A password never crosses a network in the clear, even where somebody in between hides the offer of TLS.
    requireTLS: signsIn && !isThisMachine(host),
    ...(signsIn && { auth: { user: decode(username), pass: decode(password) } }),
  };
}

/** Sends by an SMTP server, one connection for each mail. */
export function createSmtp({ url, from }: { readonly url: string; readonly from: string }) {
  const transport = nodemailer.createTransport({
    ...readServer(url),
    tls: { minVersion: 'TLSv1.2' },
    ...waits,
  });
  return {
    async send(message: MailMessage): Promise<void> {
      try {
        await transport.sendMail({ ...compose(message, from), signal: AbortSignal.timeout(longestSend) });
      } catch (error) {
        throw explainFailure(error);
      }
    },
    close: () => transport.close(),
  };
}

const isThisMachine = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
