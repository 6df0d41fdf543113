import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';

const lti = 'https://purl.imsglobal.org/spec/lti/claim';
const signLater = promisify(sign);
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The LMS of the benchmark: a key set to read, and messages signed with RS256. */
export async function startPlatform() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' }));
  const keys = JSON.stringify({
    keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'bench', alg: 'RS256', use: 'sig' }],
  });
  const server = createServer((_req, res) =>
    res.writeHead(200, { 'content-type': 'application/json' }).end(keys),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const header = encode({ alg: 'RS256', typ: 'JWT', kid: 'bench' });

  return {
    issuer,
    loginUrl: `${issuer}/authorize`,
    jwksUrl: `${issuer}/jwks`,
    clientId: 'bench-client',
    deploymentId: 'bench-deployment',
    close: () => server.close(),
    /** The message that answers one sign-in: a learner with a name, in a course. */
    async writeMessage({ sub, nonce, target, custom }: MessageFacts): Promise<string> {
      const now = Math.floor(Date.now() / 1000);
      const claims = encode({
        iss: issuer,
        aud: 'bench-client',
        sub,
        nonce,
        iat: now,
        exp: now + 300,
        name: 'Nora Vestergaard',
        given_name: 'Nora',
        family_name: 'Vestergaard',
        email: 'nora@school.example',
        [`${lti}/version`]: '1.3.0',
        [`${lti}/message_type`]: 'LtiResourceLinkRequest',
        [`${lti}/deployment_id`]: 'bench-deployment',
        [`${lti}/target_link_uri`]: target,
        [`${lti}/roles`]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'],
        [`${lti}/resource_link`]: { id: 'link-1', title: 'A link' },
        [`${lti}/context`]: { id: 'course-1', title: 'A course', type: ['CourseSection'] },
        [`${lti}/launch_presentation`]: { return_url: `${issuer}/course`, locale: 'en' },
        [`${lti}/custom`]: custom,
      });
      const signature = await signLater('sha256', Buffer.from(`${header}.${claims}`), key);
      return `${header}.${claims}.${signature.toString('base64url')}`;
    },
  };
}

export type BenchPlatform = Awaited<ReturnType<typeof startPlatform>>;

interface MessageFacts {
  readonly sub: string;
  readonly nonce: string;
  readonly target: string;
  readonly custom: Readonly<Record<string, string>>;
}
