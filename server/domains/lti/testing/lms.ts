import { after } from 'node:test';
import { LtiPlatform } from '../../../../host/demo/lms/platform/platform.ts';
import type { Visit } from '../../../../host/demo/lms/platform/visit.ts';
import { allScopes, learner } from '../../../../host/demo/lms/platform/vocabulary.ts';
import type { TestApp } from '../../../testing/test-app.ts';
import { createPosition } from '../../positions/index.ts';
import type { Tenant } from '../../tenants/index.ts';
import { createLtiConnection } from '../service.ts';
import { LtiVisitor, type Meddling, type Message, type PageAnswer, readBoot } from './browser.ts';

export const membership = 'http://purl.imsglobal.org/vocab/lis/v2/membership';
export { instructor, learner } from '../../../../host/demo/lms/platform/vocabulary.ts';

export interface ConnectedLms {
  readonly platform: LtiPlatform;
  readonly tenant: Tenant;
  readonly connectionId: string;
  readonly clientId: string;
  readonly positionId: string;
  visit(change?: Partial<Visit>): Visit;
  visitor(options?: { cookies?: boolean }): LtiVisitor;
  /** Opens a link and brings the message back, changed on the way. */
  launch(visit?: Partial<Visit>, meddling?: Meddling): Promise<PageAnswer>;
  /** Posts a message as this visitor. */
  post(visitor: LtiVisitor, message: Message): Promise<PageAnswer>;
}

/** An LMS of its own for one test file. */
export async function startPlatform(host?: string): Promise<LtiPlatform> {
  const platform = await new LtiPlatform().start(host);
  after(() => platform.stop());
  return platform;
}

/** Connects an LMS to a new tenant with the hello module and one open position. */
export async function connectLms(
  app: TestApp,
  platform: LtiPlatform,
  { clientId = `client-${Math.random()}`, tenant }: { clientId?: string; tenant?: Tenant } = {},
): Promise<ConnectedLms> {
  const own = tenant ?? (await app.makeTenant());
  const redirectUri = `${app.origin}/lti/launch`;
  platform.register({
    clientId,
    loginUrl: `${app.origin}/lti/login`,
    redirectUris: [redirectUri],
    jwksUrl: `${app.origin}/lti/jwks`,
    scopes: allScopes,
    deploymentId: 'deployment-1',
  });
  const { connectionId, positionId } = await app.db.inTenant(own.id, async () => {
    const { issuer, loginUrl, tokenUrl, jwksUrl } = platform;
    const connection = await createLtiConnection(app.db, {
      name: `LMS ${clientId}`,
      profile: 'other',
      issuer,
      clientId,
      loginUrl,
      tokenUrl,
      jwksUrl,
      deploymentIds: ['deployment-1'],
    });
    const position = await createPosition({ title: 'A position', description: 'A description' });
    return { connectionId: connection, positionId: position.id };
  });
  const visit = (change: Partial<Visit> = {}): Visit => ({
    sub: `person-${Math.random()}`,
    roles: [learner],
    name: 'Nora Vestergaard',
    givenName: 'Nora',
    familyName: 'Vestergaard',
    email: 'nora@school.example',
    context: { id: 'course-1', title: 'A course' },
    resourceLinkId: 'link-1',
    targetLinkUri: redirectUri,
    custom: { inlay_module: 'hello', inlay_widget: 'greeter', inlay_position: positionId },
    ...change,
  });
  const post = (visitor: LtiVisitor, { state, idToken }: Message) =>
    visitor.post(redirectUri, { state, id_token: idToken });
  return {
    platform,
    tenant: own,
    connectionId,
    clientId,
    positionId,
    visit,
    visitor: (options) => new LtiVisitor(platform, options),
    post,
    async launch(change, meddling) {
      const visitor = new LtiVisitor(platform);
      const { next } = await visitor.begin(clientId, visit(change));
      return post(visitor, await visitor.signIn(next, meddling));
    },
  };
}

/** The launch that a page opened, with its row. */
export async function readLaunch(app: TestApp, { tenant }: ConnectedLms, { text }: PageAnswer) {
  const boot = readBoot(text);
  const row = await app.db.inTenant(tenant.id, () =>
    app.db.one<Record<string, unknown>>('SELECT * FROM launches WHERE id = $1', [boot?.launch.launch.id]),
  );
  return { boot, row };
}
