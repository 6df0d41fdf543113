import { createSecret } from '../../../kernel/crypto/index.ts';
import type { LtiDoor } from '../door.ts';
import { claim } from '../launch/claims.ts';
import type { Picking } from './pickings.ts';

const answerClaim = {
  contentItems: 'https://purl.imsglobal.org/spec/lti-dl/claim/content_items',
  data: 'https://purl.imsglobal.org/spec/lti-dl/claim/data',
  message: 'https://purl.imsglobal.org/spec/lti-dl/claim/msg',
} as const;

const answerSeconds = 600;

/** LTI Deep Linking 2.0 §4.5: what was chosen, signed by us for the LMS that asked. */
export function writeAnswer(
  { signingKeys }: LtiDoor,
  { platform, message }: Pick<Picking, 'platform' | 'message'>,
  { items, words }: { items: readonly object[]; words?: string },
): Promise<string> {
  const { data } = message.deepLinking;
  return signingKeys.sign(
    {
      iss: platform.clientId,
      nonce: createSecret(),
      [claim.deploymentId]: message.deploymentId,
      [claim.messageType]: 'LtiDeepLinkingResponse',
      [claim.version]: '1.3.0',
      [answerClaim.contentItems]: items,
      ...(data !== undefined && { [answerClaim.data]: data }),
      ...(words !== undefined && { [answerClaim.message]: words }),
    },
    { audience: platform.issuer, expiresInSeconds: answerSeconds },
  );
}
