export { deliverMails } from './deliver-mails.ts';
export { outboxRoutes } from './outbox-routes.ts';
export { type ModuleMail, type NewMail, queueMail, queueModuleMail } from './queue-mail.ts';
