import { randomUUID } from 'node:crypto';
import type { RegisteredTool } from './platform/tool.ts';
import { allScopes } from './platform/vocabulary.ts';

/** The fields of a tool as somebody wrote them. */
export interface ToolDraft {
  readonly name: string;
  readonly loginUrl: string;
  /** Several with a space between. */
  readonly redirectUris: string;
  readonly jwksUrl: string;
  readonly deepLinkUrl: string;
}

export const emptyDraft: ToolDraft = {
  name: '',
  loginUrl: '',
  redirectUris: '',
  jwksUrl: '',
  deepLinkUrl: '',
};

export const draftOf = (tool: RegisteredTool): ToolDraft => ({
  name: tool.name ?? '',
  loginUrl: tool.loginUrl,
  redirectUris: tool.redirectUris.join(' '),
  jwksUrl: tool.jwksUrl ?? '',
  deepLinkUrl: tool.deepLinkUrl ?? '',
});

/** The tool of a form, or what is wrong with it. `before`: the tool as it was. */
export function readTool(
  form: URLSearchParams,
  before?: RegisteredTool,
): { readonly draft: ToolDraft; readonly faults: readonly string[]; readonly tool: RegisteredTool } {
  const read = (name: keyof ToolDraft) => (form.get(name) ?? '').trim().slice(0, 2000);
  const draft: ToolDraft = {
    name: read('name'),
    loginUrl: read('loginUrl'),
    redirectUris: read('redirectUris'),
    jwksUrl: read('jwksUrl'),
    deepLinkUrl: read('deepLinkUrl'),
  };
  const redirectUris = draft.redirectUris.split(/\s+/).filter(Boolean);
  const { jwksUrl, deepLinkUrl } = draft;
  const faults = [
    draft.name === '' && 'Give the tool a name.',
    !isAddress(draft.loginUrl) && 'The login address must be a web address.',
    !(redirectUris.length > 0 && redirectUris.every(isAddress)) &&
      'The redirect address must be a web address.',
    jwksUrl !== '' && !isAddress(jwksUrl) && 'The key set address must be a web address.',
    deepLinkUrl !== '' && !isAddress(deepLinkUrl) && 'The deep linking address must be a web address.',
  ].filter((fault) => fault !== false);
  const tool: RegisteredTool = {
    clientId: randomUUID(),
    deploymentId: randomUUID().slice(0, 8),
    scopes: allScopes,
    ...before,
    name: draft.name,
    loginUrl: draft.loginUrl,
    // Its messages of deep linking are posted to where content is chosen.
    redirectUris: [...new Set([...redirectUris, ...(deepLinkUrl ? [deepLinkUrl] : [])])],
    jwksUrl: jwksUrl || undefined,
    deepLinkUrl: deepLinkUrl || undefined,
  };
  return { draft, faults, tool };
}

export const isAddress = (text: string): boolean => URL.canParse(text) && /^https?:/i.test(text);
