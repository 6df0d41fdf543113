import { isAppError } from 'inlay/sdk';
import { refuse } from '../errors.ts';
import { readJsonObject, readWord } from './read-json.ts';
import { readPlatformWords } from './read-platform-words.ts';
import type { RegistrationStep } from './registration-run.ts';
import { writeTool } from './write-tool.ts';

const toolConfiguration = 'https://purl.imsglobal.org/spec/lti-tool-configuration';
/** An LMS may think for a while before it takes somebody in. */
const timeoutMs = 20_000;

/** LTI Dynamic Registration 1.0 §3.6 and §3.7: we describe ourselves, the LMS answers with who we are there. */
export const registerTool: RegistrationStep = async (run) => {
  const { door, asked, configuration, invitation } = run;
  const { registrationToken } = asked;
  const tool = writeTool(door.kernel.config.publicUrl, configuration, invitation);
  const answer = await door.outlet
    .request(configuration.registrationUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(registrationToken !== null && { authorization: `Bearer ${registrationToken}` }),
      },
      body: JSON.stringify(tool),
      timeoutMs,
    })
    .catch((cause: unknown) => {
      const forbidden = isAppError(cause) && cause.code === 'outlet.forbidden';
      throw refuse(forbidden ? 'configuration_forbidden' : 'registration_unreachable', {
        found: new URL(configuration.registrationUrl).host,
        cause,
      });
    });
  if (answer.status < 200 || answer.status > 299)
    throw refuse('registration_refused', { found: readPlatformWords(answer) });
  const given = readJsonObject(answer.text) ?? {};
  const clientId = readWord(given, 'client_id');
  if (clientId === null) throw refuse('registration_malformed', { found: readPlatformWords(answer) });
  const lti = given[toolConfiguration];
  run.registered = {
    clientId,
    deploymentId: typeof lti === 'object' && lti !== null ? readWord({ ...lti }, 'deployment_id', 255) : null,
    scopes: typeof given.scope === 'string' ? given.scope.split(' ') : null,
  };
};
