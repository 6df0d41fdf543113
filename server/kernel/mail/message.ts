import { AppError } from 'inlay/sdk';

/** One mail to one person. */
export interface MailMessage {
  /** Letters, digits and dashes; the same each time the mail is tried, so that a mail program can join doubles. */
  readonly id: string;
  /** One plain address, without a name. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const addressForm = /^[^\s\p{Cc}<>()[\]\\,;:@"]{1,64}@[^\s\p{Cc}<>()[\]\\,;:@"]{1,190}$/u;

/** True for one address that a mail may go to; a list, a name or a header in disguise is none. */
export const isMailAddress = (text: string): boolean => addressForm.test(text) && !text.endsWith('.');

/** What is written into headers comes from strangers: one line of it, whatever they wrote. */
export const toOneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()
    .slice(0, 200);

const addressInvalid = () =>
  new AppError('mail.address_invalid', 422, 'This is not an e-mail address that a mail can go to.');

/** The message as nodemailer takes it. Throws `mail.address_invalid`. */
export function compose({ id, to, subject, text, html }: MailMessage, from: string) {
  if (!isMailAddress(to)) throw addressInvalid();
  const sender = readMailbox(from);
  return {
    from: sender,
    to: { name: '', address: to },
    // What the server is told is what was checked above, not what a parser makes of a header.
    envelope: { from: sender.address, to: [to] },
    subject: toOneLine(subject),
    text,
    html,
    messageId: `<${id}@${sender.address.split('@')[1]}>`,
    // RFC 3834 §5: no out-of-office replies to a machine.
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** `Name <address>` or the address alone; the configuration has checked the form. */
function readMailbox(from: string): { name: string; address: string } {
  const [, name = '', address = from] = /^(.*)<(.*)>$/.exec(from) ?? [];
  return { name: toOneLine(name), address };
}
