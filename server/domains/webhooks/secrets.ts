import { createHmac, randomBytes } from 'node:crypto';
import type { Sealer } from '../../kernel/crypto/index.ts';

/** What messages of one webhook are signed with. */
interface Secrets {
  readonly current: string;
  /** The one before, and until when it is used as well, in milliseconds. */
  readonly previous?: { readonly secret: string; readonly until: number };
}

const prefix = 'whsec_';
/** How long the secret before is used as well. */
const overlapMs = 24 * 3_600_000;

const aboutSecrets = (webhookId: string) => `webhook:${webhookId}`;

/** 192 bits, as Standard Webhooks allows 24 to 64 bytes. */
const drawSecret = () => prefix + randomBytes(24).toString('base64');

export interface SealedSecret {
  /** To be shown this once. */
  readonly secret: string;
  readonly sealed: string;
}

export function createSigningSecret(sealer: Sealer, webhookId: string): SealedSecret {
  const secret = drawSecret();
  return { secret, sealed: sealer.seal(JSON.stringify({ current: secret }), aboutSecrets(webhookId)) };
}

/** Whoever checks by the secret before has a day to take the new one. */
export function rotateSecret(
  sealer: Sealer,
  webhookId: string,
  sealed: string,
): SealedSecret & { readonly previousUntil: Date } {
  const { current } = openSecrets(sealer, webhookId, sealed);
  const until = Date.now() + overlapMs;
  const secret = drawSecret();
  const next: Secrets = { current: secret, previous: { secret: current, until } };
  return {
    secret,
    sealed: sealer.seal(JSON.stringify(next), aboutSecrets(webhookId)),
    previousUntil: new Date(until),
  };
}

/** The secrets that a message is signed with now. */
export function listSecrets(sealer: Sealer, webhookId: string, sealed: string): string[] {
  const { current, previous } = openSecrets(sealer, webhookId, sealed);
  return previous && previous.until > Date.now() ? [current, previous.secret] : [current];
}

const openSecrets = (sealer: Sealer, webhookId: string, sealed: string): Secrets =>
  JSON.parse(sealer.open(sealed, aboutSecrets(webhookId)));

/** The headers of one message (Standard Webhooks 1.0: webhook metadata, symmetric signatures). */
export function signMessage(
  secrets: readonly string[],
  { id, body, at = Date.now() }: { readonly id: string; readonly body: string; readonly at?: number },
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const sign = (secret: string) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  };
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map(sign).join(' '),
  };
}
