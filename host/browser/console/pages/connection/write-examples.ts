/** What the examples are made of. */
export interface ExampleFacts {
  /** Origin of this host, with no slash at the end. */
  readonly host: string;
  readonly clientId: string;
  readonly authentication: 'client_secret' | 'private_key_jwt';
  readonly module: string;
  readonly widget: string;
  readonly positionKey: string | undefined;
}

export interface Example {
  readonly name: string;
  readonly code: string;
}

/** Code that runs as it stands, once the secret (or the private key) is in the environment. */
export function writeExamples(facts: ExampleFacts): Example[] {
  const curl = { name: 'curl', code: writeCurl(facts) };
  return [
    ...(facts.authentication === 'client_secret' ? [curl] : []),
    { name: 'Node.js', code: writeNode(facts) },
    { name: 'Python', code: writePython(facts) },
  ];
}

const wishOf = ({ module, widget, positionKey }: ExampleFacts) => ({
  module,
  widget,
  ...(positionKey && { positionKey }),
  subject: { externalId: 'candidate-42', displayName: 'Sam Candidate' },
  user: { externalId: 'recruiter-7', name: 'Kim Recruiter', role: 'manager' },
});

const writeCurl = (facts: ExampleFacts): string => `export INLAY_CLIENT_SECRET='…'

TOKEN=$(curl -sS ${facts.host}/oauth/token \\
  -u "${facts.clientId}:$INLAY_CLIENT_SECRET" \\
  -d grant_type=client_credentials -d scope=launch:create \\
  | sed -E 's/.*"access_token":"([^"]+)".*/\\1/')

curl -sS ${facts.host}/api/v1/launches \\
  -H "Authorization: Bearer $TOKEN" \\
  -H 'Content-Type: application/json' \\
  -d '${indent(JSON.stringify(wishOf(facts), null, 2), '  ')}'
`;

const indent = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);

function writeNode(facts: ExampleFacts): string {
  const { host, clientId } = facts;
  const isKey = facts.authentication === 'private_key_jwt';
  const begin = isKey
    ? `// The private key in PEM form, RSA: INLAY_PRIVATE_KEY
import { randomUUID, sign } from 'node:crypto';

const now = Math.floor(Date.now() / 1000);
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = { iss: '${clientId}', sub: '${clientId}', aud: '${host}', jti: randomUUID(), iat: now, exp: now + 60 };
const unsigned = \`\${part({ alg: 'RS256' })}.\${part(claims)}\`;
const signature = sign('RSA-SHA256', Buffer.from(unsigned), process.env.INLAY_PRIVATE_KEY).toString('base64url');
const proof = {
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  client_assertion: \`\${unsigned}.\${signature}\`,
};`
    : `const proof = { client_id: '${clientId}', client_secret: process.env.INLAY_CLIENT_SECRET };`;
  return `${begin}

const answer = await fetch('${host}/oauth/token', {
  method: 'POST',
  body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'launch:create', ...proof }),
});
const { access_token: token } = await answer.json();

const launch = await fetch('${host}/api/v1/launches', {
  method: 'POST',
  headers: { authorization: \`Bearer \${token}\`, 'content-type': 'application/json' },
  body: JSON.stringify(${indent(JSON.stringify(wishOf(facts), null, 2), '  ')}),
});
const { data } = await launch.json();
console.log(data.url); // good for one minute, opens once
`;
}

function writePython(facts: ExampleFacts): string {
  const { host, clientId } = facts;
  const isKey = facts.authentication === 'private_key_jwt';
  const begin = isKey
    ? `# pip install requests pyjwt[crypto]; the private key in PEM form, RSA: INLAY_PRIVATE_KEY
import os, time, uuid
import jwt, requests

now = int(time.time())
claims = {"iss": "${clientId}", "sub": "${clientId}", "aud": "${host}", "jti": str(uuid.uuid4()), "iat": now, "exp": now + 60}
proof = {
    "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    "client_assertion": jwt.encode(claims, os.environ["INLAY_PRIVATE_KEY"], algorithm="RS256"),
}`
    : `# pip install requests
import os
import requests

proof = {"client_id": "${clientId}", "client_secret": os.environ["INLAY_CLIENT_SECRET"]}`;
  return `${begin}

token = requests.post("${host}/oauth/token", data={
    "grant_type": "client_credentials",
    "scope": "launch:create",
    **proof,
}).json()["access_token"]

launch = requests.post(
    "${host}/api/v1/launches",
    headers={"Authorization": f"Bearer {token}"},
    json=${indent(JSON.stringify(wishOf(facts), null, 4), '    ')},
).json()
print(launch["data"]["url"])  # good for one minute, opens once
`;
}
