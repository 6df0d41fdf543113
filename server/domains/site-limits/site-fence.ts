import { createHash } from 'node:crypto';
import { createSealer } from '../../kernel/crypto/index.ts';
import { createOutlet } from '../../kernel/fetch/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { createProofs } from '../../kernel/proof/index.ts';
import { checkCaptcha } from './check-captcha.ts';
import { captchaNeeded, proofWrong, visitorLimit, workNeeded } from './errors.ts';
import { aboutCaptchaSecret, findLimits, type SiteLimits } from './limits.ts';
import { countLaunch } from './usage.ts';

interface Place {
  readonly connectionId: string;
  readonly tenantId: string;
  readonly origins: readonly string[];
}

export interface Visitor {
  /** Whom a limit by address counts. */
  readonly address: string;
  readonly proof: string | undefined;
}

/** What stands between a public page and a launch. */
export interface SiteFence {
  /** Lets a visitor come nearer, or says what is in the way. `count` belongs into the launch's transaction. */
  admit(site: Place, visitor: Visitor): Promise<{ count(): Promise<void> }>;
}

const hour = 3600;
const workSeconds = 120;
/** Tries of a first visitor; each further launch of theirs within the hour makes it harder, up to a limit. */
const firstSteps = 400;
const mostSteps = 8_000;

export function createSiteFence(kernel: Kernel): SiteFence {
  const { db, cache, config } = kernel;
  const proofs = createProofs(config.secret);
  const outlet = createOutlet(config);
  const sealer = createSealer(config.secret, config.previousSecrets);

  const checkWork = async (about: string, visits: number, proof: string | undefined) => {
    if (proof === undefined)
      throw workNeeded(
        await proofs.ask(about, { steps: Math.min(firstSteps * visits, mostSteps), seconds: workSeconds }),
      );
    const name = await proofs.check(proof, about);
    if (!name || !(await cache.setIfAbsent(`proof:${name}`, 1, workSeconds))) throw proofWrong();
  };

  const checkProof = async (
    site: Place,
    limits: SiteLimits,
    { visitor, visits }: { visitor: Visitor; visits: number },
  ) => {
    const { address, proof } = visitor;
    if (limits.proof === 'work') return checkWork(hash(`${site.connectionId} ${address}`), visits, proof);
    if (proof === undefined) throw captchaNeeded();
    const secret = sealer.open(limits.captchaSecretSealed!, aboutCaptchaSecret(site.connectionId));
    const hosts = site.origins.map((origin) => new URL(origin).hostname);
    return checkCaptcha(outlet, { url: limits.captchaUrl!, secret }, { answer: proof, address, hosts });
  };

  return {
    async admit(site, visitor) {
      const limits = await db.inTenant(site.tenantId, () => findLimits(db, site.connectionId));
      const window = Math.floor(Date.now() / 1000 / hour);
      const key = `visitor:${site.connectionId}:${window}:${hash(visitor.address)}`;
      // Without the shared cache nobody is counted; the limit of the day, which is in the database, still holds.
      const visits = await cache.increment(key, hour).catch(() => 1);
      if (visits > limits.perVisitorHour) throw visitorLimit(hour - (Math.floor(Date.now() / 1000) % hour));
      if (limits.proof !== 'none') await checkProof(site, limits, { visitor, visits });
      return { count: () => countLaunch(db, site, limits.perDay) };
    },
  };
}

const hash = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);
