import { type AppError, isAppError } from 'inlay/sdk/web';
import { type OpenLaunch, openSiteLaunch, type SiteLaunchRequest } from './launch-client.ts';

/** Gives the answer of the page's captcha. */
export type AskCaptcha = () => Promise<string>;

const firstTries = 2;

/**
 * Opens a launch for a public site. Where the site wants a proof first, the puzzle is solved here, or the page is
 * asked for the answer of its captcha. Errors: as `openSiteLaunch`.
 */
export async function enterSite(request: SiteLaunchRequest, askCaptcha: AskCaptcha): Promise<OpenLaunch> {
  let proof: string | undefined;
  for (let attempt = 0; attempt < firstTries; attempt += 1) {
    try {
      return await openSiteLaunch({ ...request, ...(proof !== undefined && { proof }) });
    } catch (error) {
      if (!isAppError(error) || error.code !== 'launches.proof_needed') throw error;
      proof = await findProof(error, askCaptcha);
    }
  }
  return openSiteLaunch({ ...request, ...(proof !== undefined && { proof }) });
}

async function findProof({ data }: AppError, askCaptcha: AskCaptcha): Promise<string> {
  const asked = data as { proof?: string; work?: unknown } | undefined;
  if (asked?.proof === 'captcha') return askCaptcha();
  const { solveWork } = await import(/* webpackChunkName: "solve-work" */ './solve-work.ts');
  return solveWork(asked?.work as Parameters<typeof solveWork>[0]);
}
