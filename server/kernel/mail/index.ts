export { createMail, type Mail } from './create-mail.ts';
export { isMailAddress, type MailMessage } from './message.ts';
export type { KeptMail, Outbox } from './outbox.ts';
export { longestSend } from './smtp.ts';
