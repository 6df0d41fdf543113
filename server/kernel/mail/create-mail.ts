import { join } from 'node:path';
import { type Config, isLocal } from '../config/index.ts';
import { notConfigured } from './failures.ts';
import type { MailMessage } from './message.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createSmtp } from './smtp.ts';

/** How this server's mail leaves it. */
export interface Mail {
  /** Throws an `AppError` `mail.…` that says what is wrong; only `mail.recipient_refused` is final. */
  send(message: MailMessage): Promise<void>;
  /** Throws `mail.not_configured` where no mail can ever leave: better said now than found out later. */
  checkReady(): void;
  /** Where mails are kept instead of sent, on a developer's machine. */
  readonly outbox: Outbox | undefined;
  close(): void;
}

type MailConfig = Pick<Config, 'env' | 'smtpUrl' | 'mailFrom' | 'dataDir' | 'publicUrl'>;

/** By the SMTP server that is named; else into an outbox on a machine of one's own; else not at all. */
export function createMail({ env, smtpUrl, mailFrom: from, dataDir, publicUrl }: MailConfig): Mail {
  if (smtpUrl !== undefined) {
    const { send, close } = createSmtp({ url: smtpUrl, from });
    return { send, close, checkReady: () => {}, outbox: undefined };
  }
  if (env !== 'production' && isLocal(new URL(publicUrl).hostname)) {
    const outbox = createOutbox({ dir: join(dataDir, 'outbox'), from });
    return { send: outbox.send, close: () => {}, checkReady: () => {}, outbox };
  }
  const refuse = () => {
    throw notConfigured();
  };
  return { send: async () => refuse(), checkReady: refuse, close: () => {}, outbox: undefined };
}
