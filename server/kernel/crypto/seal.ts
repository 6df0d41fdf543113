import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { AppError } from 'inlay/sdk';
import type { Config } from '../config/index.ts';

/** Seals small texts that must be read again, such as private keys: AES-256-GCM (NIST SP 800-38D). */
export interface Sealer {
  /** `about` is bound in: what was sealed about one thing does not open as if it were about another. */
  seal(text: string, about: string): string;
  /** Throws `crypto.cannot_open` when the text was changed, is about something else, or its key is gone. */
  open(sealed: string, about: string): string;
  /** False for what an earlier secret sealed: seal it anew. */
  isCurrent(sealed: string): boolean;
}

const cannotOpen = (cause?: unknown) =>
  new AppError(
    'crypto.cannot_open',
    500,
    'A stored secret cannot be read with this INLAY_SECRET. Put the earlier one into INLAY_SECRET_PREVIOUS, or enter what was stored anew.',
    { cause },
  );

/**
 * Makes a sealer whose keys are derived from the server's secrets (HKDF, RFC 5869). A sealed text names its
 * version and its key (`v1.<key>.<bytes>`), so that `previous` secrets still open what they sealed.
 */
export function createSealer(secret: string, previous: readonly string[] = []): Sealer {
  const [current, ...earlier] = [secret, ...previous].map(deriveKey);
  const keys = new Map([...earlier, current!].map((each) => [each.id, each.key]));
  const prefix = `v1.${current!.id}.`;
  return {
    seal(text, about) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', current!.key, nonce).setAAD(Buffer.from(about));
      const bytes = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return prefix + bytes.toString('base64url');
    },
    open(sealed, about) {
      const [version, id = '', text = ''] = sealed.split('.');
      const key = keys.get(id);
      const bytes = Buffer.from(text, 'base64url');
      if (version !== 'v1' || !key || bytes.length < 28) throw cannotOpen();
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
        .setAAD(Buffer.from(about))
        .setAuthTag(bytes.subarray(-16));
      try {
        return decipher.update(bytes.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8');
      } catch (error) {
        throw cannotOpen(error);
      }
    },
    isCurrent: (sealed) => sealed.startsWith(prefix),
  };
}

/** The sealer of this server: seals with today's secret and opens what earlier ones sealed. */
export const openSealer = ({ secret, previousSecrets }: Pick<Config, 'secret' | 'previousSecrets'>): Sealer =>
  createSealer(secret, previousSecrets);

/** The id tells keys apart and says nothing about them: it is derived beside the key, not from it. */
function deriveKey(secret: string) {
  const derive = (info: string, size: number) => Buffer.from(hkdfSync('sha256', secret, 'inlay', info, size));
  return { id: derive('seal:id', 6).toString('base64url'), key: derive('seal:key', 32) };
}
