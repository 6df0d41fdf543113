import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createSigningKey } from '../../../host/demo/lms/platform/keys.ts';
import type { Visit } from '../../../host/demo/lms/platform/visit.ts';
import { startTestApp } from '../../testing/test-app.ts';
import { claim } from './launch/claims.ts';
import type { Meddling } from './testing/browser.ts';
import { connectLms, instructor, learner, membership, readLaunch, startPlatform } from './testing/lms.ts';

// The certification's cases and the scars of other libraries, by the names of the spec.

const app = await startTestApp();
const platform = await startPlatform();
const lms = await connectLms(app, platform);

const seconds = () => Math.floor(Date.now() / 1000);
const other = await createSigningKey();

/** How many launches, people and used-up messages there are: a refusal adds none. */
async function countTraces(): Promise<string> {
  const row = await app.db.inSystem(() =>
    app.db.one(
      `SELECT (SELECT count(*) FROM launches) AS launches, (SELECT count(*) FROM lti_users) AS users,
         (SELECT count(*) FROM subjects) AS subjects, (SELECT count(*) FROM members) AS members,
         (SELECT count(*) FROM lti_states WHERE used_at IS NOT NULL) AS used,
         (SELECT count(*) FROM lti_deployments) AS deployments`,
    ),
  );
  return JSON.stringify(row);
}

const readCount = async (code: string) => {
  const { values } = await app.kernel.metrics.registry.getSingleMetric('inlay_launches_total')!.get();
  return values.find(({ labels }) => labels.door === 'lti' && labels.result === code)?.value ?? 0;
};

const badPayloads: readonly (readonly [name: string, meddling: Meddling, code: string])[] = [
  ['no kid', { header: { kid: undefined } }, 'lti.kid_missing'],
  ['wrong kid', { header: { kid: 'no-such-key' } }, 'lti.key_unknown'],
  ['wrong LTI version', { claims: { [claim.version]: '11.3' } }, 'lti.version_wrong'],
  ['no LTI version', { without: [claim.version] }, 'lti.version_wrong'],
  ['invalid message', { claims: { [claim.messageType]: 'LtiNonsense' } }, 'lti.message_type_wrong'],
  ['missing claims', { without: Object.values(claim) }, 'lti.version_wrong'],
  ['timestamps incorrect', { claims: { iat: seconds() - 5000, exp: seconds() - 4000 } }, 'lti.token_expired'],
  ['message_type missing', { without: [claim.messageType] }, 'lti.message_type_wrong'],
  ['roles missing', { without: [claim.roles] }, 'lti.roles_missing'],
  ['deployment_id missing', { without: [claim.deploymentId] }, 'lti.deployment_missing'],
  ['resource_link id missing', { claims: { [claim.resourceLink]: {} } }, 'lti.resource_link_missing'],
  ['sub missing', { without: ['sub'] }, 'lti.subject_missing'],
];

const moreBadPayloads: readonly (readonly [name: string, meddling: Meddling, code: string])[] = [
  [
    'a date in the future',
    { claims: { iat: seconds() + 3600, exp: seconds() + 7200 } },
    'lti.token_from_future',
  ],
  ['no dates', { without: ['exp', 'iat'] }, 'lti.token_undated'],
  ['dates that are texts', { claims: { exp: '2099', iat: 'now' } }, 'lti.token_undated'],
  [
    'the right kid and another key',
    { key: { ...other, kid: platform.signingKey.kid } },
    'lti.signature_wrong',
  ],
  ['roles that are no list', { claims: { [claim.roles]: instructor } }, 'lti.roles_missing'],
  ['a sub of 300 characters', { claims: { sub: 'x'.repeat(300) } }, 'lti.subject_missing'],
  ['a claim of the wrong form', { claims: { [claim.context]: 'a course' } }, 'lti.claim_malformed'],
  [
    'a module that is not installed',
    { claims: { [claim.custom]: { inlay_module: 'no-such' } } },
    'launches.module_not_available',
  ],
  ['a link that does not say what to open', { without: [claim.custom] }, 'lti.placement_missing'],
  [
    'untrusted extra audience',
    { claims: { aud: [lms.clientId, 'https://evil.example'], azp: lms.clientId } },
    'lti.audience_wrong',
  ],
  ['azp mismatch', { claims: { azp: 'somebody-else' } }, 'lti.azp_wrong'],
  ['empty aud', { claims: { aud: [] } }, 'lti.audience_wrong'],
  ['an aud that is an empty text', { claims: { aud: '' } }, 'lti.audience_wrong'],
  [
    'target_link_uri changed',
    { claims: { [claim.targetLinkUri]: `${app.origin}/lti/launch?other` } },
    'lti.target_changed',
  ],
  ['state issuer ≠ token issuer', { claims: { iss: 'https://other.example' } }, 'lti.issuer_wrong'],
];

for (const [group, cases] of [
  ['bad payloads', badPayloads],
  ['more bad payloads', moreBadPayloads],
] as const)
  suite(group, () => {
    for (const [name, meddling, code] of cases)
      test(name, async () => {
        const [traces, counted] = [await countTraces(), await readCount(code)];
        const answer = await lms.launch({}, meddling);
        assert.ok(answer.status >= 400 && answer.status < 500, `${answer.status}`);
        assert.match(answer.text, new RegExp(`<code>${code.replace('.', '\\.')}</code>`));
        assert.match(answer.text, new RegExp(`Request: ${answer.headers.get('x-request-id')}`));
        assert.equal(await countTraces(), traces, 'it left traces');
        assert.equal(await readCount(code), counted + 1, 'it was not counted');
      });
  });

const nobody: Partial<Visit> = { name: '', givenName: '', familyName: '', email: '' };
const validVisits = (role: string): readonly (readonly [name: string, visit: Partial<Visit>])[] => [
  ['full', { roles: [role] }],
  [
    'multiple roles',
    { roles: [role, `${membership}#Mentor`, role.replace('membership', 'institution/person')] },
  ],
  ['short role', { roles: [role.split('#')[1]!] }],
  ['unknown role', { roles: ['http://purl.imsglobal.org/vocab/lis/v2/unknown/unknown#Helper'] }],
  ['no role', { roles: [] }],
  ['only e-mail', { roles: [role], ...nobody, email: 'only@school.example' }],
  ['only names', { roles: [role], email: '' }],
  ['no personal data', { roles: [role], ...nobody }],
  [
    'e-mail but no context',
    { roles: [role], ...nobody, email: 'only@school.example', context: undefined as never },
  ],
];

for (const [who, role] of [
  ['Instructor', instructor],
  ['Learner', learner],
] as const)
  suite(`valid launches as ${who}`, () => {
    for (const [name, visit] of validVisits(role))
      test(name, async () => {
        const answer = await lms.launch(visit);
        assert.equal(answer.status, 200, answer.text);
        const { boot, row } = await readLaunch(app, lms, answer);
        assert.equal(boot?.launch.launch.positionId, lms.positionId);
        const isStaff = who === 'Instructor' && name !== 'unknown role' && name !== 'no role';
        assert.equal(row?.member_id !== null, isStaff);
        assert.equal(row?.subject_id !== null, !isStaff);
      });
  });

suite('more', () => {
  test('aud as array in any order', async () => {
    for (const audience of [
      [lms.clientId],
      [lms.clientId, platform.issuer],
      [platform.issuer, lms.clientId],
      [app.origin, platform.issuer, lms.clientId],
    ]) {
      const answer = await lms.launch({}, { claims: { aud: audience, azp: lms.clientId } });
      assert.equal(answer.status, 200, answer.text);
    }
  });

  test('state of client A with token of client B', async () => {
    const b = await connectLms(app, platform);
    const visitor = lms.visitor();
    const { next } = await visitor.begin(lms.clientId, lms.visit());
    const mine = await visitor.signIn(next);
    const theirs = await b.visitor().begin(b.clientId, b.visit());
    const { idToken } = await b.visitor().signIn(theirs.next);
    const answer = await lms.post(visitor, { state: mine.state, idToken });
    assert.match(answer.text, /lti\.audience_wrong/);
  });

  test('a token that another platform signed with our names in it', async () => {
    const stranger = await startPlatform();
    const answer = await lms.launch({}, { signedBy: stranger });
    assert.match(answer.text, /lti\.key_unknown/);
  });

  test('key rotated between login and launch', async () => {
    assert.equal((await lms.launch()).status, 200);
    const own = await startPlatform();
    const school = await connectLms(app, own);
    assert.equal((await school.launch()).status, 200);
    assert.equal((await school.launch()).status, 200);
    assert.equal(own.keySetReads, 1, 'the key set is kept');
    const visitor = school.visitor();
    const { next } = await visitor.begin(school.clientId, school.visit());
    await own.rotateKeys();
    assert.equal((await school.post(visitor, await visitor.signIn(next))).status, 200);
    assert.equal(own.keySetReads, 2);
    await school.launch({}, { header: { kid: 'made-up' } });
    await school.launch({}, { header: { kid: 'made-up-too' } });
    assert.equal(own.keySetReads, 2, 'made-up keys do not make us ask again and again');
  });

  test('nonce replay', async () => {
    const visitor = lms.visitor();
    const { next } = await visitor.begin(lms.clientId, lms.visit());
    const message = await visitor.signIn(next);
    assert.equal((await lms.post(visitor, message)).status, 200);
    assert.match((await lms.post(visitor, message)).text, /lti\.state_used/);
    const again = await visitor.begin(lms.clientId, lms.visit());
    const { state } = visitor.read(again.next);
    assert.match((await lms.post(visitor, { ...message, state })).text, /lti\.nonce_wrong/);
  });

  test('nonce of another login', async () => {
    const visitor = lms.visitor();
    const first = await visitor.begin(lms.clientId, lms.visit());
    const second = await visitor.begin(lms.clientId, lms.visit());
    const { idToken } = await visitor.signIn(second.next);
    const { state } = visitor.read(first.next);
    assert.match((await lms.post(visitor, { state, idToken })).text, /lti\.nonce_wrong/);
  });

  test('expired state', async () => {
    const visitor = lms.visitor();
    const { next } = await visitor.begin(lms.clientId, lms.visit());
    const message = await visitor.signIn(next);
    await app.db.inSystem(() =>
      app.db.query(`UPDATE lti_states SET expires_at = now() - interval '1 second' WHERE nonce = $1`, [
        visitor.read(next).nonce,
      ]),
    );
    assert.match((await lms.post(visitor, message)).text, /lti\.state_unknown/);
  });

  test('concurrent replay of one launch (exactly one wins)', async () => {
    const visitor = lms.visitor();
    const { next } = await visitor.begin(lms.clientId, lms.visit());
    const message = await visitor.signIn(next);
    const before = JSON.parse(await countTraces()).launches;
    const answers = await Promise.all(Array.from({ length: 200 }, () => lms.post(visitor, message)));
    const opened = answers.filter(({ status }) => status === 200);
    assert.equal(opened.length, 1);
    for (const { status, text } of answers.filter((answer) => answer !== opened[0])) {
      assert.equal(status, 400);
      assert.match(text, /lti\.state_used/);
    }
    assert.equal(JSON.parse(await countTraces()).launches, before + 1);
  });
});
