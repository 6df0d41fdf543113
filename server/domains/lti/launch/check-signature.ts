import { checkJws, publicAlgorithms } from '../../../kernel/crypto/index.ts';
import { refuse } from '../errors.ts';
import type { Step } from './launch-run.ts';

/** IMS Security Framework 1.0 §5.1.3 step 1 and §6.3: signed by a key of the platform's key set, named by kid. */
export const checkSignature: Step = async ({ door, platform, token: { raw, kid, alg } }) => {
  if (!publicAlgorithms.includes(alg)) throw refuse('algorithm_refused', { found: alg });
  if (kid === undefined) throw refuse('kid_missing');
  const key = await door.keySets.find(platform.jwksUrl, kid, alg);
  if (!key) throw refuse('key_unknown', { found: kid });
  if (!checkJws(raw, key)) throw refuse('signature_wrong');
};
