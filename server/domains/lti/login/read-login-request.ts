import { type Context, readForm } from '../../../kernel/http/index.ts';
import { refuse } from '../errors.ts';

/** What an LMS says when somebody opened a link. */
export interface LoginRequest {
  readonly issuer: string;
  readonly loginHint: string;
  readonly targetLinkUri: string;
  readonly messageHint: string | null;
  readonly clientId: string | null;
  readonly storageTarget: string | null;
}

const formLimit = 65_536;
const longest = 16_384;

/** IMS Security Framework 1.0 §5.1.1.1: by GET or POST, with iss, login_hint and target_link_uri. */
export async function readLoginRequest(ctx: Context): Promise<LoginRequest> {
  const form =
    ctx.method === 'POST' ? await readForm(ctx, formLimit) : new URLSearchParams(ctx.querystring as string);
  const read = (name: string) => {
    const value = form.get(name);
    if (value?.includes('\0')) throw refuse('request_incomplete', { found: `${name} is not a text` });
    return value?.slice(0, longest) || null;
  };
  const need = (name: string) => {
    const value = read(name);
    if (value === null) throw refuse('request_incomplete', { found: `${name} is missing` });
    return value;
  };
  return {
    issuer: need('iss'),
    loginHint: need('login_hint'),
    targetLinkUri: need('target_link_uri'),
    messageHint: read('lti_message_hint'),
    clientId: read('client_id'),
    storageTarget: readFrameName(read('lti_storage_target')),
  };
}

/** LTI Client Side postMessages 0.1 §3: the name of a frame in the page of the LMS, or `_parent`. */
const readFrameName = (name: string | null) => (name !== null && /^[\w.:-]{1,100}$/.test(name) ? name : null);
