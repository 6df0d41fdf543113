import { type Site, type SiteOptions, startSite } from '../site/start-site.ts';
import { createAnswer } from './create-answer.ts';
import { openMemory } from './lms-state.ts';
import type { LtiPlatform } from './platform/platform.ts';

export interface LmsOptions extends SiteOptions {
  /** Where browsers find Inlay, e.g. `http://localhost:4000`. */
  readonly inlayUrl?: string;
  /** Where keys, tools, course and grades are kept over restarts; left out, they end with the process. */
  readonly stateFile?: string;
}

export interface Lms extends Site {
  /** Tools, courses, services, and what can be made to go wrong. */
  readonly platform: LtiPlatform;
}

/** Starts the demo's LMS: an LTI 1.3 Advantage platform with pages for people. */
export async function startLms({ port, host, inlayUrl, stateFile }: LmsOptions): Promise<Lms> {
  const memory = await openMemory(stateFile);
  const site = await startSite({ port, host, name: 'LMS' }, createAnswer(memory, inlayUrl));
  const url = nameSite(site.url, host, inlayUrl);
  memory.platform.open(url, memory.keys);
  return { url, platform: memory.platform, close: site.close };
}

/**
 * This machine has two names, and for a browser they are two sites: the LMS goes by the one that Inlay does not use,
 * so that Inlay in its frames is as far from its cookies as it would be in a real LMS.
 */
function nameSite(siteUrl: string, host: string, inlayUrl = 'http://localhost'): string {
  const url = new URL(siteUrl);
  const reachable = ['127.0.0.1', '0.0.0.0', '::'].includes(host);
  if (reachable && new URL(inlayUrl).hostname !== '127.0.0.1') url.hostname = '127.0.0.1';
  return url.origin;
}
