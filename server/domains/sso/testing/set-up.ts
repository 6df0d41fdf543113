import { after } from 'node:test';
import { createId } from '../../../kernel/db/index.ts';
import type { Client } from '../../../testing/client.ts';
import { startTestApp, type TestApp } from '../../../testing/test-app.ts';
import { addMember, type Role } from '../../members/index.ts';
import type { Tenant } from '../../tenants/index.ts';
import { type Arrival, SsoBrowser } from './browser.ts';
import { type Account, clientId, clientSecret, TestProvider } from './provider.ts';

export const addressDomain = 'example.test';

/** A tenant whose people sign in at the provider. */
export interface SsoTenant {
  readonly tenant: Tenant;
  readonly admin: Client;
  readonly adminId: string;
  readonly start: string;
}

export interface SsoTestApp {
  readonly app: TestApp;
  readonly provider: TestProvider;
  /** A new tenant with these settings besides the usual ones. */
  setUp(settings?: object): Promise<SsoTenant>;
  /** A new member, and the account that they have at the provider. */
  addPerson(tenant: Tenant, role?: Role): Promise<{ memberId: string; email: string; account: Account }>;
  /** Goes the whole way as this account. */
  signIn(
    place: Pick<SsoTenant, 'start'>,
    account: TestProvider['visitor'],
    options?: { browser?: SsoBrowser; headers?: Record<string, string> },
  ): Promise<Arrival & { browser: SsoBrowser }>;
  /** Goes as far as the provider's answer, and gives its address. */
  fetchAnswer(
    place: Pick<SsoTenant, 'start'>,
    account: TestProvider['visitor'],
    browser?: SsoBrowser,
  ): Promise<{ answer: URL; browser: SsoBrowser }>;
  /** Who is signed in in this browser; undefined for nobody. */
  readSession(
    browser: SsoBrowser,
  ): Promise<{ member: { id: string; role: Role }; tenant: Tenant } | undefined>;
}

let people = 0;
export const makeAccount = (email: string, more: object = {}): Account => {
  people += 1;
  return { sub: `person-${people}`, email, email_verified: true, name: `Person ${people}`, ...more };
};

/** The whole server beside a real provider; both end with the test file. */
export async function startSsoApp(): Promise<SsoTestApp> {
  const app = await startTestApp();
  const callback = `${app.origin}/auth/sso/callback`;
  const provider = await TestProvider.start(callback);
  after(() => provider.close());
  const page = `${app.origin}/console`;

  const self: SsoTestApp = {
    app,
    provider,
    async setUp(settings = {}) {
      const { api: admin, tenant, memberId: adminId } = await app.signIn();
      const { status, body } = await admin.send('PUT', '/sso', {
        preset: 'other',
        issuer: provider.issuer,
        clientId,
        clientSecret,
        domains: [addressDomain],
        role: 'user',
        createMembers: false,
        enabled: true,
        ...settings,
      });
      if (status !== 200) throw new Error(JSON.stringify(body));
      return { tenant, admin, adminId, start: `${app.origin}/api/v1/auth/sso/${tenant.slug}/start` };
    },
    async addPerson(tenant, role = 'user') {
      const email = `${createId().toLowerCase()}@${addressDomain}`;
      const memberId = await addMember(app.db, tenant, { name: 'Ada', email, password: 'unused', role });
      return { memberId, email, account: makeAccount(email) };
    },
    async signIn({ start }, account, { browser = new SsoBrowser(), headers = {} } = {}) {
      provider.visitor = account;
      return { ...(await browser.follow(start, { until: page, headers })), browser };
    },
    async fetchAnswer({ start }, account, browser = new SsoBrowser()) {
      provider.visitor = account;
      return { answer: (await browser.follow(start, { until: callback })).url, browser };
    },
    async readSession(browser) {
      const { status, text } = await browser.follow(`${app.origin}/api/v1/auth/session`);
      return status === 200 ? JSON.parse(text).data : undefined;
    },
  };
  return self;
}
