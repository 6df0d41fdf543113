import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

// OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, 2 passes, 1 lane.
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

interface Parameters {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** Hashes a password into the PHC string form, so that the cost may rise later without a migration. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive(password, salt, cost);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encode(salt)}$${encode(tag)}`;
}

/** Compares in constant time. A missing hash costs as much as a wrong password, so it tells nothing. */
export async function checkPassword(password: string, hash: string | null): Promise<boolean> {
  const stored = hash === null ? undefined : readHash(hash);
  const tag = await derive(password, stored?.salt ?? randomBytes(16), stored ?? cost);
  return stored !== undefined && timingSafeEqual(tag, stored.tag);
}

function readHash(hash: string) {
  const [, algorithm, , parameters = '', salt = '', tag = ''] = hash.split('$');
  if (algorithm !== 'argon2id') return undefined;
  const numbers = Object.fromEntries(parameters.split(',').map((pair) => pair.split('=')));
  return {
    memory: Number(numbers.m),
    passes: Number(numbers.t),
    parallelism: Number(numbers.p),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

function derive(
  password: string,
  nonce: Buffer,
  { memory, passes, parallelism }: Parameters,
): Promise<Buffer> {
  const parameters = { message: password, nonce, memory, passes, parallelism, tagLength: cost.tagLength };
  return new Promise((resolve, reject) =>
    argon2('argon2id', parameters, (error, tag) => (error ? reject(error) : resolve(tag))),
  );
}

const encode = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
