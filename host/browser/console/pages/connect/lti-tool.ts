import type { LtiTool } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';

export type Tool = LtiTool;
export type CopyField = Tool['profiles'][keyof Tool['profiles']]['copy'][number];

/** What to copy into an LMS, and what it can be asked. */
export const loadTool = async (): Promise<Tool> =>
  (await answerOf(api.GET('/api/v1/connections/lti/tool'))).data;
