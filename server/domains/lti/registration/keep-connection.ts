import { currentTenantId, type Database } from '../../../kernel/db/index.ts';
import { plainOrigin } from '../origins.ts';
import { createLtiConnection, hostedOrigins } from '../service.ts';
import { useInvitation } from './invitations.ts';
import type { RegistrationStep } from './registration-run.ts';

/**
 * LTI Dynamic Registration 1.0 §3.7: the connection stands, and the link is used, in one stroke or not at all. A
 * deployment that the answer names is right; all others wait for approval as ever.
 */
export const keepConnection: RegistrationStep = async (run) => {
  const { door, asked, invitation, configuration, registered } = run;
  const { db } = door.kernel;
  const { issuer, loginUrl, tokenUrl, jwksUrl } = configuration;
  const profile = configuration.profile ?? invitation.profile;
  const own = [issuer, asked.configurationUrl, loginUrl].map((url) => new URL(url).origin);
  run.connectionId = await db.inTenant(invitation.tenantId, async () => {
    const id = await createLtiConnection(db, {
      name: await findFreeName(db, invitation.name),
      profile,
      issuer,
      clientId: registered.clientId,
      loginUrl,
      tokenUrl,
      jwksUrl,
      origins: [
        ...new Set([...own.filter((origin) => plainOrigin.test(origin)), ...(hostedOrigins[profile] ?? [])]),
      ],
      ...(registered.deploymentId !== null && { deploymentIds: [registered.deploymentId] }),
      ...(invitation.module && { module: invitation.module }),
      ...(invitation.widget && { widget: invitation.widget }),
      ...(invitation.positionId && { positionId: invitation.positionId }),
    });
    await useInvitation(db, invitation, id);
    return id;
  });
};

/** Somebody may have taken the name since the link was made: the LMS has taken us in, so that must not stop it. */
async function findFreeName(db: Database, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` ${number}`;
    const wanted = name.slice(0, 80 - suffix.length) + suffix;
    const taken = await db.one('SELECT FROM connections WHERE name = $1 AND tenant_id = $2', [
      wanted,
      currentTenantId(),
    ]);
    if (!taken) return wanted;
  }
}
