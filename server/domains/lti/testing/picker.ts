import type { DeepLinkingWish, Visit } from '../../../../host/demo/lms/platform/visit.ts';
import type { LtiVisitor, Meddling, PageAnswer } from './browser.ts';
import { type ConnectedLms, instructor } from './lms.ts';

/** Somebody in front of the page of choice. */
export interface OpenedPicker {
  readonly visitor: LtiVisitor;
  readonly page: PageAnswer;
  /** Sends the form as the page's browser would. */
  send(fields?: Record<string, string>): Promise<PageAnswer>;
  search(words: string): Promise<{ positions: { id: string; title: string }[]; more: boolean }>;
}

/** A visit of somebody who teaches and wants to place something. */
export const wishForLink = (
  lms: ConnectedLms,
  deepLinking: DeepLinkingWish = {},
  change: Partial<Visit> = {},
) => lms.visit({ roles: [instructor], resourceLinkId: undefined, custom: undefined, deepLinking, ...change });

export async function openPicker(
  lms: ConnectedLms,
  origin: string,
  { visit = wishForLink(lms), meddling }: { visit?: Visit; meddling?: Meddling } = {},
): Promise<OpenedPicker> {
  const visitor = lms.visitor();
  const { next } = await visitor.begin(lms.clientId, visit);
  const page = await lms.post(visitor, await visitor.signIn(next, meddling));
  return actOnPicker(visitor, page, origin);
}

export function actOnPicker(visitor: LtiVisitor, page: PageAnswer, origin: string): OpenedPicker {
  const picking = /name="picking" value="([\w-]+)"/.exec(page.text)?.[1] ?? '';
  return {
    visitor,
    page,
    send: (fields = {}) =>
      visitor.post(`${origin}/lti/deep-link/answer`, {
        picking,
        decision: 'place',
        choice: 'hello/greeter',
        title: 'A greeting',
        ...fields,
      }),
    async search(q) {
      const { text } = await visitor.post(`${origin}/lti/deep-link/positions`, { picking, q });
      return (JSON.parse(text) as { data: Awaited<ReturnType<OpenedPicker['search']>> }).data;
    },
  };
}

/** The form that carries a choice back to the LMS. */
export function readReturn({ text }: PageAnswer): {
  url: string;
  token: string;
  claims: Record<string, unknown>;
} {
  const url = /<form id="inlay-return" method="post" action="([^"]+)"/.exec(text)?.[1] ?? '';
  const token = /name="JWT" value="([\w.-]+)"/.exec(text)?.[1] ?? '';
  const [, payload = ''] = token.split('.');
  return { url, token, claims: JSON.parse(Buffer.from(payload, 'base64url').toString() || '{}') };
}

/** Posts the form, as its page does by itself. */
export async function bringBack(answer: PageAnswer): Promise<PageAnswer> {
  const { url, token } = readReturn(answer);
  const taken = await fetch(url, { method: 'POST', body: new URLSearchParams({ JWT: token }) });
  return { status: taken.status, text: await taken.text(), headers: taken.headers };
}
