/** A page of the console and its address. */
export interface Route {
  /** `:name` parts become `params`. */
  readonly path: string;
  /** Key of the text that names the page until it names itself. */
  readonly title: string;
  readonly tag: string;
  readonly load: () => Promise<unknown>;
}

export type Params = Readonly<Record<string, string>>;

export const home = '/console/candidates';

const page = (path: string, title: string, tag: string, load: Route['load']): Route => ({
  path: `/console/${path}`,
  title,
  tag,
  load,
});

export const routes: readonly Route[] = [
  page(
    'candidates',
    'nav.candidates',
    'console-candidates',
    () => import('../pages/candidates/candidates.ts'),
  ),
  page(
    'candidates/:id',
    'nav.candidates',
    'console-candidate',
    () => import('../pages/candidate/candidate.ts'),
  ),
  page('positions', 'nav.positions', 'console-positions', () => import('../pages/positions/positions.ts')),
  page('positions/new', 'positions.new', 'console-position', () => import('../pages/position/position.ts')),
  page('positions/:id', 'nav.positions', 'console-position', () => import('../pages/position/position.ts')),
  page('dashboard', 'nav.dashboard', 'console-dashboard', () => import('../pages/dashboard/dashboard.ts')),
  page('account', 'account.title', 'console-account', () => import('../pages/account/account.ts')),
  page('modules', 'nav.modules', 'console-modules', () => import('../pages/modules/modules.ts')),
  page(
    'modules/catalogue',
    'modules.tab.catalogue',
    'console-catalogue',
    () => import('../pages/catalogue/catalogue.ts'),
  ),
  page(
    'modules/catalogue/:module',
    'modules.tab.catalogue',
    'console-listing',
    () => import('../pages/catalogue/listing.ts'),
  ),
  page(
    'modules/publish',
    'modules.tab.publish',
    'console-publish',
    () => import('../pages/publish/publish.ts'),
  ),
  page('modules/review', 'modules.tab.review', 'console-review', () => import('../pages/review/review.ts')),
  page(
    'modules/review/:id',
    'modules.tab.review',
    'console-review-one',
    () => import('../pages/review/review-one.ts'),
  ),
  page('modules/:id', 'nav.modules', 'console-module', () => import('../pages/module/module.ts')),
  page(
    'connections',
    'nav.connections',
    'console-connections',
    () => import('../pages/connections/connections.ts'),
  ),
  page('connections/new', 'connections.new', 'console-connect', () => import('../pages/connect/connect.ts')),
  page(
    'connections/new/:way',
    'connections.new',
    'console-connect',
    () => import('../pages/connect/connect.ts'),
  ),
  page(
    'connections/:id',
    'nav.connections',
    'console-connection',
    () => import('../pages/connection/connection.ts'),
  ),
  page('ai', 'nav.ai', 'console-ai-costs', () => import('../pages/ai/costs/costs.ts')),
  page('ai/costs', 'ai.title.costs', 'console-ai-costs', () => import('../pages/ai/costs/costs.ts')),
  page('ai/calls', 'ai.title.calls', 'console-ai-calls', () => import('../pages/ai/calls/calls.ts')),
  page(
    'ai/budgets',
    'ai.title.budgets',
    'console-ai-budgets',
    () => import('../pages/ai/budgets/budgets.ts'),
  ),
  page('ai/models', 'ai.title.models', 'console-ai-models', () => import('../pages/ai/models/models.ts')),
  page('ai/prices', 'ai.title.prices', 'console-ai-prices', () => import('../pages/ai/prices/prices.ts')),
  page('ai/search', 'ai.title.search', 'console-search', () => import('../pages/search/search.ts')),
  page(
    'ai/prompts',
    'ai.title.prompts',
    'console-ai-prompts',
    () => import('../pages/ai/prompts/prompts.ts'),
  ),
  page(
    'ai/prompts/:module/:prompt',
    'ai.title.prompts',
    'console-ai-prompt',
    () => import('../pages/ai/prompts/prompt.ts'),
  ),
  page(
    'ai/sentinel',
    'ai.title.sentinel',
    'console-ai-sentinel',
    () => import('../pages/ai/sentinel/sentinel.ts'),
  ),
  page('settings', 'nav.settings', 'console-members', () => import('../pages/settings/members.ts')),
  page(
    'settings/members',
    'settings.members',
    'console-members',
    () => import('../pages/settings/members.ts'),
  ),
  page('settings/sso', 'settings.sso', 'console-sso', () => import('../pages/settings/sso/sso.ts')),
  page(
    'settings/sso/:preset',
    'settings.sso',
    'console-sso-setup',
    () => import('../pages/settings/sso/sso-setup.ts'),
  ),
  page(
    'settings/api-keys',
    'settings.keys',
    'console-api-keys',
    () => import('../pages/settings/api-keys/api-keys.ts'),
  ),
  page(
    'settings/api-keys/new',
    'keys.new',
    'console-new-api-key',
    () => import('../pages/settings/api-keys/new-api-key.ts'),
  ),
];

export const notFound: Route = page(
  '*',
  'notFound.title',
  'console-not-found',
  () => import('../pages/not-found/not-found.ts'),
);

/** The page at a path, with what the path says; the first that fits. */
export function matchRoute(path: string): { route: Route; params: Params } {
  const parts = split(path);
  for (const route of routes) {
    const params = fit(split(route.path), parts);
    if (params) return { route, params };
  }
  return { route: notFound, params: {} };
}

const split = (path: string): string[] => path.split('/').filter(Boolean);

function fit(pattern: readonly string[], parts: readonly string[]): Params | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    if (part.startsWith(':')) params[part.slice(1)] = safeDecode(parts[at]!);
    else if (part !== parts[at]) return undefined;
  }
  return params;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
