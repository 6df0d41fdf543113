export { deliverMails } from './deliver-mails.ts';
export { outboxRoutes } from './outbox-routes.ts';
export { type NewMail, queueMail } from './queue-mail.ts';
