import { AppError, isAppError } from 'inlay/sdk';
import type { NodemailerError } from 'nodemailer';

/** No mail can be sent at all: somebody who runs the server has to act. */
export const notConfigured = () =>
  new AppError(
    'mail.not_configured',
    503,
    'This server cannot send mail yet. Whoever runs it has to set SMTP_URL, such as smtps://user:password@mail.example.',
  );

const sentences = {
  unreachable: 'The mail server does not answer. Check the host and the port in SMTP_URL.',
  tls: 'The mail server offers no TLS that can be trusted. Check its certificate, or the host in SMTP_URL.',
  sign_in: 'The mail server does not accept the user and the password in SMTP_URL.',
  recipient_refused: 'The mail server says that this address takes no mail.',
  refused: 'The mail server refused the mail. Check that it may send as MAIL_FROM.',
  delayed: 'The mail server takes no mail just now. It is tried again.',
} as const;

/**
 * A failed sending in words, with the server's number but not its text, which quotes addresses. Only
 * `mail.recipient_refused` is final; the server or its settings may mend everything else.
 */
export function explainFailure(error: unknown): AppError {
  if (isAppError(error)) return error;
  const failure = (error ?? {}) as NodemailerError;
  const { code, originalCode = code, responseCode } = failure;
  const kind = classify(failure);
  const data = { reason: originalCode, ...(responseCode !== undefined && { responseCode }) };
  return new AppError(`mail.${kind}`, 502, sentences[kind], { data });
}

// What OpenSSL and Node call the faults of a certificate or a handshake.
const tlsFault = /CERT|TLS|SSL|UNABLE_TO|EPROTO/;

function classify({
  code = '',
  originalCode = '',
  command,
  permanent,
}: NodemailerError): keyof typeof sentences {
  if (tlsFault.test(code) || tlsFault.test(originalCode)) return 'tls';
  if (permanent === false) return 'delayed';
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'sign_in';
  if (permanent) return command === 'RCPT TO' ? 'recipient_refused' : 'refused';
  return 'unreachable';
}
