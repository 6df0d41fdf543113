import { answerPage } from '../ladder/answer-page.ts';
import { listOrigins } from '../origins.ts';
import { findPlatformOf } from '../service.ts';
import type { RegistrationStep } from './registration-run.ts';
import { renderDone } from './render-done.ts';

/** LTI Dynamic Registration 1.0 §3.8: says what was done; the page then asks the LMS to close it. */
export const answerDone: RegistrationStep = async ({
  door,
  ctx,
  invitation,
  configuration,
  registered,
  connectionId,
}) => {
  const { db, log, config } = door.kernel;
  log.info({ connectionId }, 'An LMS registered this tool.');
  const platform = await db.inTenant(invitation.tenantId, () => findPlatformOf(db, connectionId));
  answerPage(ctx, listOrigins(platform), (page) =>
    renderDone(page, {
      host: new URL(configuration.issuer).host,
      name: platform.name,
      clientId: registered.clientId,
      deploymentId: registered.deploymentId,
      scopes: registered.scopes ?? configuration.scopes,
      consoleUrl: `${config.publicUrl}/console/connections`,
    }),
  );
};
