import type { Client } from '../../../testing/client.ts';
import type { Mutator, Pairs } from '../../../testing/mutate.ts';
import {
  decide,
  makePkce,
  openConsent,
  postForm,
  redirectUri,
  writeAuthorization,
} from '../../../testing/oauth.ts';
import type { TestApp } from '../../../testing/test-app.ts';
import { readBoot, readTask } from '../../lti/testing/browser.ts';
import type { ConnectedLms } from '../../lti/testing/lms.ts';
import { wishForLink } from '../../lti/testing/picker.ts';

/** One request at a door. */
export interface DoorRequest {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Door {
  readonly name: string;
  /** Tables that a request which is let in may change. */
  readonly mayChange: readonly string[];
  /** Tables in which a refusal is noted. */
  readonly notes?: readonly string[];
  /** How many of the requests go here, in parts of the whole. */
  readonly weight: number;
  next(): Promise<DoorRequest> | DoorRequest;
  /** Called when a request was let in: what it used up is made anew. */
  renew?(): Promise<void>;
}

interface Parts {
  readonly app: TestApp;
  readonly lms: ConnectedLms;
  readonly admin: Client;
  readonly program: { readonly clientId: string; readonly clientSecret: string };
  readonly stranger: { readonly clientId: string; readonly clientSecret: string };
  readonly mutator: Mutator;
  /** Notes what no log line may hold. */
  readonly hide: (...secrets: (string | undefined)[]) => void;
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const post = (path: string, pairs: Pairs, headers: Record<string, string> = {}): DoorRequest => ({
  path,
  method: 'POST',
  body: new URLSearchParams(pairs).toString(),
  headers: { ...form, ...headers },
});
const get = (path: string, pairs: Pairs, headers: Record<string, string> = {}): DoorRequest => ({
  path: `${path}?${new URLSearchParams(pairs)}`,
  method: 'GET',
  headers,
});

const opened = [
  'launches',
  'lti_launches',
  'lti_states',
  'lti_users',
  'lti_pickings',
  'subjects',
  'members',
  'users',
];

/** The doors of an LMS. */
export async function openLtiDoors({ app, lms, admin, mutator, hide }: Parts): Promise<Door[]> {
  const begin = async (visit: ReturnType<typeof lms.visit>, storage = false) => {
    const visitor = lms.visitor();
    const begun = await visitor.begin(lms.clientId, visit, storage ? { storageTarget: '_parent' } : {});
    const { authorization, claims } = lms.platform.authorize(new URL(begun.next));
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    hide(authorization.state, authorization.nonce, begun.task?.proof, ...visitor.cookies.values());
    return { visitor, state: authorization.state, claims, cookie, proof: begun.task?.proof };
  };
  const write = (begun: Awaited<ReturnType<typeof begin>>, claims: object = begun.claims) => {
    const token = begun.visitor.write(claims as Record<string, unknown>, {});
    hide(token, token.split('.')[2]);
    return token;
  };
  const wait = async () => {
    const begun = await begin(lms.visit(), true);
    await lms.post(begun.visitor, { state: begun.state, idToken: write(begun) });
    return begun;
  };
  let link = await begin(lms.visit());
  let choice = await begin(wishForLink(lms));
  let waiting = await wait();
  const invitation = (
    await admin.post('/connections/lti/registrations', { name: 'School', profile: 'other' })
  ).body.data.url as string;
  hide(new URL(invitation).searchParams.get('for') ?? undefined);

  const sendMessage = (begun: Awaited<ReturnType<typeof begin>>, path: string) => {
    if (mutator.roll(2) === 0) {
      const claims = mutator.mutateJson(begun.claims);
      const whole = typeof claims === 'object' && claims !== null ? claims : { claims };
      return post(
        path,
        [
          ['state', begun.state],
          ['id_token', write(begun, whole)],
        ],
        { cookie: begun.cookie },
      );
    }
    return post(path, mutator.mutatePairs({ state: begun.state, id_token: write(begun) }), {
      cookie: begun.cookie,
    });
  };

  return [
    {
      name: 'login',
      weight: 5,
      mayChange: ['lti_states'],
      next() {
        const asked = new URL(
          lms.platform.initiateLogin(lms.clientId, lms.visit(), { storageTarget: '_parent' }),
        );
        const pairs = mutator.mutatePairs(Object.fromEntries(asked.searchParams));
        return mutator.roll(2) === 0 ? get('/lti/login', pairs) : post('/lti/login', pairs);
      },
    },
    {
      name: 'launch',
      weight: 10,
      mayChange: opened,
      next: () => sendMessage(link, '/lti/launch'),
      renew: async () => {
        link = await begin(lms.visit());
      },
    },
    {
      name: 'deep-link',
      weight: 4,
      mayChange: opened,
      next: () => sendMessage(choice, '/lti/deep-link'),
      renew: async () => {
        choice = await begin(wishForLink(lms));
      },
    },
    {
      name: 'continue',
      weight: 4,
      mayChange: opened,
      next: () => post('/lti/continue', mutator.mutatePairs({ state: waiting.state, proof: waiting.proof! })),
      renew: async () => {
        waiting = await wait();
      },
    },
    {
      name: 'window',
      weight: 2,
      mayChange: opened,
      next: () => get('/lti/window', mutator.mutatePairs({ state: waiting.state })),
      renew: async () => {
        waiting = await wait();
      },
    },
    {
      name: 'register',
      weight: 1,
      mayChange: [],
      // The admin who made the link sees what went wrong with it.
      notes: ['lti_registrations'],
      next() {
        const { pathname, searchParams } = new URL(invitation);
        return get(
          pathname,
          mutator.mutatePairs({
            ...Object.fromEntries(searchParams),
            openid_configuration: `${app.origin}/nothing`,
            registration_token: 'a-registration-token-for-nobody',
          }),
        );
      },
    },
  ];
}

/** The doors of programs. */
export async function openProgramDoors(parts: Parts): Promise<Door[]> {
  const { app, admin, program, stranger, mutator, hide } = parts;
  const credentials = { client_id: program.clientId, client_secret: program.clientSecret };
  hide(program.clientSecret, stranger.clientSecret, admin.cookie('inlay_access'));
  const askToken = async () => {
    const fields = { grant_type: 'client_credentials', scope: 'launch:create', ...credentials };
    const { access_token: token } = (await postForm(app, '/oauth/token', fields)).body;
    hide(token);
    return String(token);
  };
  const token = await askToken();
  const ended = await askToken();
  // What the member allowed another client is of no use to this one.
  const { verifier, challenge } = makePkce();
  const askConsent = () => openConsent(app, admin, writeAuthorization(app, stranger.clientId, challenge));
  const foreignCode = (await decide(app, admin, (await askConsent()).consent)).location!.searchParams.get(
    'code',
  )!;
  let { consent } = await askConsent();
  hide(foreignCode, verifier, consent);

  const wanted = {
    module: 'hello',
    widget: 'greeter',
    subject: { externalId: 'cand-1', displayName: 'Ben Bewerber', email: 'ben@example.test' },
    user: { externalId: 'rec-1', name: 'Rita Recruiter', role: 'manager' },
    returnUrl: 'https://ats.example/candidates/1',
  };
  const askTicket = async () => {
    const answer = await fetch(`${app.origin}/api/v1/launches`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(wanted),
    });
    const { data } = (await answer.json()) as { data: { url: string } };
    const ticket = data.url.split('/').at(-1)!;
    hide(ticket);
    return ticket;
  };
  let ticket = await askTicket();

  const tokenForms = [
    { grant_type: 'client_credentials', scope: 'launch:create', ...credentials },
    {
      grant_type: 'authorization_code',
      code: foreignCode,
      code_verifier: verifier,
      redirect_uri: redirectUri,
      ...credentials,
    },
    { grant_type: 'refresh_token', refresh_token: 'a-refresh-token-that-nobody-has', ...credentials },
    {
      grant_type: 'client_credentials',
      client_assertion: 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJhIiwic3ViIjoiYSJ9.eA',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    },
  ];
  const cookie = () => ({ cookie: `inlay_access=${admin.cookie('inlay_access')}` });
  const authorization = Object.fromEntries(writeAuthorization(app, program.clientId, challenge).searchParams);

  return [
    {
      name: 'token',
      weight: 8,
      mayChange: [],
      next: () => post('/oauth/token', mutator.mutatePairs(mutator.pick(tokenForms))),
    },
    {
      name: 'revoke',
      weight: 3,
      mayChange: ['oauth_spent_ids'],
      next: () => post('/oauth/revoke', mutator.mutatePairs({ token: ended, ...credentials })),
    },
    {
      name: 'introspect',
      weight: 3,
      mayChange: [],
      next: () => post('/oauth/introspect', mutator.mutatePairs({ token, ...credentials })),
    },
    {
      name: 'authorize',
      weight: 4,
      mayChange: [],
      next: () => get('/oauth/authorize', mutator.mutatePairs(authorization), cookie()),
    },
    {
      name: 'consent',
      weight: 2,
      mayChange: ['oauth_grants', 'oauth_codes'],
      next: () =>
        post('/oauth/authorize', mutator.mutatePairs({ consent: consent!, decision: 'allow' }), cookie()),
      renew: async () => {
        ({ consent } = await askConsent());
        hide(consent);
      },
    },
    {
      name: 'tickets',
      weight: 3,
      mayChange: [
        'launch_tickets',
        'subjects',
        'users',
        'members',
        'connection_members',
        'connection_subjects',
      ],
      next: () => ({
        path: '/api/v1/launches',
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(mutator.mutateJson(wanted)) ?? '',
      }),
    },
    {
      name: 'ticket',
      weight: 1,
      mayChange: ['launch_tickets', 'launches'],
      next: () => ({
        path: `/launch/${encodeURIComponent(String(mutator.mutateJson(ticket)).toWellFormed()) || '-'}`,
        method: 'GET',
        headers: { referer: 'https://ats.example/' },
      }),
      renew: async () => {
        ticket = await askTicket();
      },
    },
  ];
}

/** What a page gave away that no log may hold: a launch token, a proof. */
export const readSecrets = (page: string): (string | undefined)[] => [
  readBoot(page)?.launch?.token,
  readTask(page)?.proof,
];
