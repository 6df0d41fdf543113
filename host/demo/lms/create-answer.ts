import type { IncomingMessage, ServerResponse } from 'node:http';
import { isFromElsewhere, readForm } from '../site/read-form.ts';
import { listPublicFiles, redirect, send, sendPublicFile, sharedFiles } from '../site/send.ts';
import type { Answer } from '../site/start-site.ts';
import { changeCourse } from './change-course.ts';
import { changeTools } from './change-tools.ts';
import { isTeacher } from './college.ts';
import { renderPage } from './layout.ts';
import type { LmsMemory } from './lms-state.ts';
import { type Outcome, sendOutcome } from './outcome.ts';
import { signInPage } from './pages/sign-in-page.ts';
import type { Person } from './platform/course.ts';
import { show } from './show.ts';
import type { View } from './view.ts';

const cookieName = 'northfield';

export function createAnswer(memory: LmsMemory, inlayUrl: string | undefined): Answer {
  const { platform, course } = memory;

  return async (request, response) => {
    if (await platform.answer(request, response)) return;
    const url = new URL(request.url ?? '/', platform.issuer);
    const file = publicFiles[url.pathname];
    if (file) return sendPublicFile(response, file);
    const isPost = request.method === 'POST';
    // Its own name is the issuer: under another one, messages would come from nowhere.
    if (!isPost && request.headers.host !== new URL(platform.issuer).host)
      return redirect(response, platform.issuer + url.pathname + url.search);
    if (isPost && isFromElsewhere(request))
      return send(response, 403, 'This form is not ours.', 'text/plain');

    const person = readPerson(request);
    const form = isPost ? await readForm(request) : undefined;
    if (form && url.pathname === '/sign-in') return signIn(response, form.get('person') ?? '');
    if (form && url.pathname === '/sign-out') return signIn(response, '');
    if (!person) return showSignIn(response, url);
    const view: View = { platform, course, storage: memory.storage, person, inlayUrl };
    sendOutcome(response, form ? change(view, url.pathname, form) : show(view, url), person);
  };

  function readPerson({ headers }: IncomingMessage): Person | undefined {
    const id = new RegExp(`(?:^|; )${cookieName}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1];
    return id === undefined ? undefined : course.people.get(id);
  }

  function signIn(response: ServerResponse, id: string): void {
    const known = course.people.has(id);
    const life = known ? '' : '; Max-Age=0';
    response.setHeader(
      'set-cookie',
      `${cookieName}=${known ? id : ''}; Path=/; HttpOnly; SameSite=Lax${life}`,
    );
    redirect(response, known ? '/course' : '/sign-in');
  }

  function showSignIn(response: ServerResponse, { pathname }: URL): void {
    if (pathname === '/sign-in') send(response, 200, renderPage(signInPage(course)));
    else redirect(response, '/sign-in');
  }

  function change(view: View, path: string, form: URLSearchParams): Outcome {
    if (!isTeacher(view.person)) return undefined;
    const outcome = path.startsWith('/tools')
      ? changeTools(view, memory, path, form)
      : changeCourse(view, path, form);
    memory.keep();
    return outcome;
  }
}

const publicFiles = {
  ...sharedFiles,
  ...listPublicFiles(['lms.css', 'lms.js', 'icon.svg'], new URL('public/', import.meta.url)),
};
