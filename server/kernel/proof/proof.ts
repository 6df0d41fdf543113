import { hkdfSync, randomInt } from 'node:crypto';
import { type Challenge, createChallenge, type Solution, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { Type } from 'inlay/sdk';
import { listSchemaFaults } from '../schema/index.ts';

/** A puzzle as it goes to the browser. */
export type Work = Challenge;

/** Puzzles that cost a browser some time and us nearly none. */
export interface Proofs {
  /** A puzzle of about `steps` tries, good for `seconds` and for what it is `about`. */
  ask(about: string, terms: { readonly steps: number; readonly seconds: number }): Promise<Work>;
  /** The puzzle's own name when the answer is right, in time and about the same thing. */
  check(answer: string, about: string): Promise<string | undefined>;
}

const longestAnswer = 4_000;
// Iterations of one try: a tenth of a millisecond in a browser of today.
const cost = 500;

const Answer = Type.Object({
  challenge: Type.Object({
    parameters: Type.Object({ data: Type.Optional(Type.Object({ about: Type.Optional(Type.String()) })) }),
    signature: Type.String({ minLength: 20 }),
  }),
  solution: Type.Object({ counter: Type.Integer({ minimum: 0 }), derivedKey: Type.String({ minLength: 1 }) }),
});

/** Proof of work by ALTCHA: the answer is found by trying, and checked by two signatures. */
export function createProofs(secret: string): Proofs {
  const derive = (info: string) => Buffer.from(hkdfSync('sha256', secret, 'inlay', info, 32)).toString('hex');
  const secrets = { hmacSignatureSecret: derive('proof'), hmacKeySignatureSecret: derive('proof:key') };
  return {
    ask: (about, { steps, seconds }) =>
      createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost,
        counter: randomInt(Math.ceil(steps / 2), Math.ceil(steps * 1.5)),
        data: { about },
        expiresAt: Math.floor(Date.now() / 1000) + seconds,
        deriveKey,
        ...secrets,
      }),
    async check(answer, about) {
      const read = readAnswer(answer);
      if (!read || read.challenge.parameters.data?.about !== about) return undefined;
      const { verified } = await verifySolution({ ...read, deriveKey, ...secrets });
      return verified ? read.challenge.signature : undefined;
    },
  };
}

/** Base64 of JSON, as ALTCHA's own element sends it. */
function readAnswer(
  answer: string,
): { challenge: Challenge & { signature: string }; solution: Solution } | undefined {
  if (answer.length > longestAnswer) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(answer, 'base64').toString('utf8'));
    return listSchemaFaults(Answer, value).length === 0
      ? (value as ReturnType<typeof readAnswer>)
      : undefined;
  } catch {
    return undefined;
  }
}
