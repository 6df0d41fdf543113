import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { compose, type MailMessage } from './message.ts';

/** A mail that was kept instead of sent. */
export interface KeptMail extends Omit<MailMessage, 'id'> {
  /** Its name in the outbox; a later one sorts later. */
  readonly id: string;
  readonly from: string;
  readonly keptAt: string;
}

/** Mails of a machine that sends none: files that any mail program opens, with what a page shows beside them. */
export interface Outbox {
  send(message: MailMessage): Promise<void>;
  /** Newest first. */
  list(): Promise<KeptMail[]>;
  read(id: string): Promise<KeptMail | undefined>;
}

const nameForm = /^[\w-]{1,80}$/;

/** Keeps the last `keep` (200) mails in `dir`; only the owner of the process may read them. */
export function createOutbox({
  dir,
  from,
  keep = 200,
}: {
  readonly dir: string;
  readonly from: string;
  readonly keep?: number;
}): Outbox {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  let last = 0;

  async function write(name: string, content: string | Buffer): Promise<void> {
    const draft = join(dir, `.${name}`);
    await writeFile(draft, content, { mode: 0o600 });
    await rename(draft, join(dir, name));
  }

  async function listNames(): Promise<string[]> {
    const files = await readdir(dir).catch(() => [] as string[]);
    return files
      .filter((file) => file.endsWith('.json') && !file.startsWith('.'))
      .map((file) => file.slice(0, -'.json'.length))
      .sort()
      .reverse();
  }

  async function read(id: string): Promise<KeptMail | undefined> {
    if (!nameForm.test(id)) return undefined;
    // Another process may take the oldest away between the list and this.
    const text = await readFile(join(dir, `${id}.json`), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : (JSON.parse(text) as KeptMail);
  }

  return {
    async send(message) {
      const { message: eml } = await transport.sendMail(compose(message, from));
      await mkdir(dir, { recursive: true, mode: 0o700 });
      last = Math.max(last + 1, Date.now());
      const keptAt = new Date(last).toISOString();
      const id = `${keptAt.replaceAll(/\W/g, '-')}${randomBytes(4).toString('hex')}`;
      const { to, subject, text, html } = message;
      const kept: KeptMail = { id, from, to, subject, text, html, keptAt };
      await write(`${id}.eml`, eml as Buffer);
      await write(`${id}.json`, JSON.stringify(kept));
      for (const old of (await listNames()).slice(keep))
        for (const ending of ['json', 'eml']) await rm(join(dir, `${old}.${ending}`), { force: true });
    },
    async list() {
      const mails = await Promise.all((await listNames()).map(read));
      return mails.filter((mail) => mail !== undefined);
    },
    read,
  };
}
