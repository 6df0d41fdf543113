import type { ResourceLink } from './platform/course.ts';
import { type RegisteredTool, targetOf } from './platform/tool.ts';
import type { Visit } from './platform/visit.ts';
import type { View } from './view.ts';

const describeVisitor = ({ person, course }: View) => ({
  sub: person.id,
  roles: person.roles,
  name: person.name,
  givenName: person.givenName,
  familyName: person.familyName,
  email: person.email,
  locale: person.locale,
  context: { id: course.id, title: course.title },
});

/** Where a frame goes to open an activity; `inWindow`: a window has no page around it that keeps anything. */
export function openActivity(view: View, link: ResourceLink, { inWindow = false } = {}): string {
  const visit: Visit = {
    ...describeVisitor(view),
    resourceLinkId: link.id,
    resourceLinkTitle: link.title,
    targetLinkUri: link.targetLinkUri,
    custom: link.custom,
    inWindow,
  };
  return view.platform.initiateLogin(link.clientId, visit, inWindow ? {} : offerStorage(view));
}

/** Where a frame goes to choose what to add to a part of the course. */
export function openChoice(view: View, tool: RegisteredTool, section: string): string {
  const targetLinkUri = tool.deepLinkUrl ?? targetOf(tool);
  const visit: Visit = { ...describeVisitor(view), targetLinkUri, deepLinking: { section } };
  return view.platform.initiateLogin(tool.clientId, visit, offerStorage(view));
}

const offerStorage = ({ storage }: View) => (storage === 'none' ? {} : { storageTarget: '_parent' });
