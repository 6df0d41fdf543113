import { deliverMails } from '../domains/mail/index.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { KeptMail } from '../kernel/mail/index.ts';

/** Sends what is due and returns what came for this address, newest first. */
export async function readMails(kernel: Kernel, to: string): Promise<KeptMail[]> {
  await deliverMails(kernel);
  return (await kernel.mail.outbox!.list()).filter((mail) => mail.to === to);
}

/** The secret behind the link of the newest mail for this address. */
export async function readToken(kernel: Kernel, to: string): Promise<string> {
  const [mail] = await readMails(kernel, to);
  const token = /#token=([\w-]+)/.exec(mail?.text ?? '')?.[1];
  if (!token) throw new Error(`No mail with a link came for ${to}.`);
  return token;
}
