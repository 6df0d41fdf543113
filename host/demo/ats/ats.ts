import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DemoPosition } from '../data/position.ts';
import type { SampleCv } from '../sample-cvs.ts';
import { keepState } from '../site/keep-state.ts';
import { isFromElsewhere, readForm } from '../site/read-form.ts';
import { listPublicFiles, redirect, send, sendPublicFile, sharedFiles } from '../site/send.ts';
import { type Site, type SiteOptions, startSite } from '../site/start-site.ts';
import { type Applicant, listApplicants } from './applicants.ts';
import { createInlayClient, type InlayFailure, isInlayFailure, type LaunchAddress } from './inlay-client.ts';
import { candidatePage, integrationPage, listPage, lostPage, type Outcome, reportPage } from './pages.ts';
import { type AtsState, notConnected, readIntegration } from './state.ts';

export interface AtsOptions extends SiteOptions {
  /** Where browsers find Inlay, e.g. `http://localhost:4000`. */
  readonly inlayUrl: string;
  readonly positions: readonly DemoPosition[];
  readonly readCvs: () => Promise<readonly SampleCv[]>;
  /** The widget that this ATS shows beside a candidate; none where no module has one. */
  readonly widget: { readonly module: string; readonly name: string } | undefined;
  /** Where the connection is kept over restarts; left out, it ends with the process. */
  readonly stateFile?: string;
}

/** Starts the demo's ATS: an OAuth client that asks Inlay for launch URLs and shows the widget in its own page. */
export const startAts = ({ port, host, ...ats }: AtsOptions): Promise<Site> =>
  startSite({ port, host, name: 'ATS' }, createAnswer(ats));

function createAnswer({
  inlayUrl,
  positions,
  readCvs,
  widget,
  stateFile,
}: Omit<AtsOptions, keyof SiteOptions>) {
  const state = keepState<AtsState>(stateFile, notConnected(inlayUrl));
  const inlay = createInlayClient();
  const applicants = listApplicants(positions);

  /** The address of a launch, or why there is none, for the page to say. */
  const askForLaunch = async (applicant: Applicant): Promise<LaunchAddress | InlayFailure | undefined> => {
    const { integration } = state.value;
    if (!integration || !widget) return undefined;
    try {
      return await inlay.createLaunch(integration, { applicant, widget });
    } catch (error) {
      if (isInlayFailure(error)) return error;
      throw error;
    }
  };

  const saveIntegration = async (request: IncomingMessage): Promise<Outcome> => {
    const { draft, faults } = readIntegration(await readForm(request), state.value);
    if (faults.length > 0) return { draft, faults };
    try {
      await inlay.test(draft);
    } catch (error) {
      if (!isInlayFailure(error)) throw error;
      return { draft, faults: [error.sentence] };
    }
    state.change({ inlayUrl: draft.inlayUrl, integration: draft });
    return { draft, faults: [] };
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams, origin } = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const file = publicFiles[pathname];
    if (file) return sendPublicFile(response, file);
    const [, id, tab] = /^\/candidates\/([\w-]+)(\/report|\/resume)?$/.exec(pathname) ?? [];
    const applicant = applicants.find((each) => each.id === id);

    if (request.method === 'POST') {
      if (isFromElsewhere(request)) return send(response, 403, 'This form is not ours.', 'text/plain');
      if (pathname === '/integrations/inlay/end') {
        state.change(notConnected(state.value.inlayUrl));
        return redirect(response, '/integrations/inlay');
      }
      if (pathname !== '/integrations/inlay') return send(response, 404, lostPage());
      const outcome = await saveIntegration(request);
      if (outcome.faults.length === 0) return redirect(response, '/integrations/inlay?saved');
      return send(response, 422, integrationPage({ state: state.value, origin, outcome }));
    }

    if (pathname === '/') return send(response, 200, listPage(applicants, state.value));
    if (pathname === '/integrations/inlay')
      return send(
        response,
        200,
        integrationPage({ state: state.value, origin, saved: searchParams.has('saved') }),
      );
    if (!applicant) return send(response, 404, lostPage());
    if (tab === '/resume') return sendResume(response, await readCvs(), applicant);
    if (tab === '/report')
      return send(
        response,
        200,
        reportPage(applicant, {
          inlayUrl: state.value.inlayUrl,
          module: widget?.module ?? '',
          launch: await askForLaunch(applicant),
        }),
      );
    return send(response, 200, candidatePage(applicant));
  };
}

const publicFiles = {
  ...sharedFiles,
  ...listPublicFiles(['ats.css', 'icon.svg'], new URL('public/', import.meta.url)),
};

function sendResume(response: ServerResponse, cvs: readonly SampleCv[], { resume }: Applicant): void {
  const cv = cvs.find(({ name }) => name === resume);
  if (cv) response.setHeader('content-disposition', `attachment; filename="${cv.name}"`);
  if (cv) send(response, 200, cv.bytes, 'application/pdf');
  else send(response, 404, lostPage());
}
