import type { LmsMemory } from './lms-state.ts';
import type { Outcome } from './outcome.ts';
import { moods } from './pages/moods.ts';
import { newToolPage, toolPage } from './pages/tool-page.ts';
import { toolsPage } from './pages/tools-page.ts';
import type { CourseStorage } from './platform/visit.ts';
import { isAddress, readTool } from './read-tool.ts';
import type { View } from './view.ts';

/** What a teacher changes under External tools. */
export function changeTools(view: View, memory: LmsMemory, path: string, form: URLSearchParams): Outcome {
  const { platform, course } = view;
  if (path === '/tools/storage') {
    const mood = form.get('storage') ?? '';
    if (Object.hasOwn(moods, mood)) memory.storage = mood as CourseStorage;
    return { location: '/tools#storage' };
  }
  if (path === '/tools/register') {
    const link = (form.get('link') ?? '').trim();
    return isAddress(link)
      ? toolsPage(view, { registering: platform.registration.start(link) })
      : toolsPage(view, { link, fault: 'This is no web address: copy the whole link out of the tool.' });
  }
  if (path === '/tools/new') {
    const { draft, faults, tool } = readTool(form);
    if (faults.length > 0) return newToolPage(view, { draft, faults });
    platform.register(tool);
    return { location: `/tools/${tool.clientId}` };
  }
  const [, id = '', removes] = /^\/tools\/([\w-]+)(\/remove)?$/.exec(path) ?? [];
  const before = platform.tools.get(id);
  if (!before) return undefined;
  if (removes) {
    platform.tools.delete(id);
    for (const link of course.links.values()) if (link.clientId === id) course.removeLink(link.id);
    for (const item of course.lineItems.values()) if (item.clientId === id) course.removeLineItem(item.id);
    return { location: '/tools' };
  }
  const { draft, faults, tool } = readTool(form, before);
  if (faults.length > 0) return toolPage(view, before, { draft, faults });
  platform.register(tool);
  return { location: `/tools/${id}?saved` };
}
