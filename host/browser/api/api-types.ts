import type { Json } from 'inlay/sdk/web';
import type { paths } from './schema.d.ts';

/** Names for the shapes that the console reads and writes, out of the description of the API. */

type Methods = 'get' | 'post' | 'put' | 'patch';
type Content<T> = T extends { content: { 'application/json': infer C } } ? C : never;
type AnswerTo<P extends keyof paths, M extends Methods> = paths[P][M] extends { responses: infer R }
  ? R extends { 201: infer T }
    ? Content<T>
    : R extends { 200: infer T }
      ? Content<T>
      : never
  : never;
type BodyOf<P extends keyof paths, M extends Methods> = paths[P][M] extends { requestBody: infer B }
  ? Content<B>
  : never;
type DataOf<P extends keyof paths, M extends Methods = 'get'> =
  AnswerTo<P, M> extends { data: infer D } ? D : never;

export type Session = DataOf<'/api/v1/auth/session'>;
export type Role = Session['member']['role'];
/** A sign-in that is done, or the first of its two steps. */
export type SignInAnswer = DataOf<'/api/v1/auth/sign-in', 'post'>;
/** One browser in which the person is signed in. */
export type OwnSession = DataOf<'/api/v1/sessions'>[number];
/** An organisation that the person belongs to. */
export type Place = DataOf<'/api/v1/auth/memberships'>[number];
/** Whether a code is asked for at sign-in. */
export type TotpStatus = DataOf<'/api/v1/auth/totp'>;
/** What an app needs to make codes. */
export type TotpSecret = DataOf<'/api/v1/auth/totp/start', 'post'>;
/** What an invitation offers. */
export type Offer = DataOf<'/api/v1/auth/invitations/read', 'post'>;

/** The person whose data it is. */
export type Subject = DataOf<'/api/v1/subjects/{id}'>;
export type DocumentFile = DataOf<'/api/v1/documents/{id}'>;

export type Position = DataOf<'/api/v1/positions/{id}'>;
export type NewPosition = BodyOf<'/api/v1/positions', 'post'>;
export type PositionChange = BodyOf<'/api/v1/positions/{id}', 'patch'>;

export type AnyConnection = DataOf<'/api/v1/connections/{id}'>;
export type ConnectionKind = AnyConnection['kind'];
/** A public site that may show our widgets. */
export type SiteConnection = Extract<AnyConnection, { kind: 'site' }>;
/** One way in through a connection, opened or refused. */
export type Attempt = DataOf<'/api/v1/connections/{id}/attempts'>[number];

/** What only an LMS has. */
export type LtiConnection = DataOf<'/api/v1/connections/{id}/lti'>;
/** What to copy into an LMS. */
export type LtiTool = DataOf<'/api/v1/connections/lti/tool'>;
export type LtiRegistration = DataOf<'/api/v1/connections/lti/registrations/{id}'>;
/** A score on its way into a grade book. */
export type LtiScore = DataOf<'/api/v1/connections/{id}/lti/scores'>[number];
export type ConnectionChange = BodyOf<'/api/v1/connections/{id}', 'patch'>;

export type Launch = DataOf<'/api/v1/launches'>[number];
/** An open launch with what a page needs to mount its widget. */
export type OpenedLaunch = Omit<DataOf<'/api/v1/launches/console', 'post'>, 'settings'> & { settings: Json };

/** A module as the catalogue lists it, in the reader's language. */
export type ModuleFacts = DataOf<'/api/v1/catalogue'>[number];
/** All that the catalogue says about one module. */
export type Listing = DataOf<'/api/v1/catalogue/{module}'>;
export type ModuleVersion = Listing['versions'][number];
/** A module of the organisation's, with how it is. */
export type Installation = DataOf<'/api/v1/installations/{id}'>;
export type InstallationState = Installation['state'];
export type ModuleHealth = NonNullable<Installation['health']>;
export type PermissionAsked = ModuleFacts['permissions'][number];
export type NewInstallation = BodyOf<'/api/v1/installations', 'post'>;
export type InstallationChange = BodyOf<'/api/v1/installations/{id}', 'patch'>;
export type UpgradeRequest = BodyOf<'/api/v1/installations/{id}/upgrade', 'post'>;
/** One thing that a module said. */
export type LogLine = DataOf<'/api/v1/installations/{id}/logs'>[number];

/** Who an organisation is as a maker of modules. */
export type Publisher = DataOf<'/api/v1/publishers'>[number];
export type PublisherKey = Publisher['keys'][number];
/** A version of a module that was sent in. */
export type Submission = DataOf<'/api/v1/submissions'>[number];
export type SubmissionCheck = Submission['checks'][number];
/** A submission with what a reviewer wants to know about it. */
export type Review = DataOf<'/api/v1/review'>[number];
export type ReviewState = Review['state'];

export type Member = DataOf<'/api/v1/members/{id}'>;
/** Somebody who was invited and has not come yet. */
export type Invitation = DataOf<'/api/v1/invitations'>[number];
/** How people sign in by their organisation's provider; null where that is not set up. */
export type SsoConfig = NonNullable<DataOf<'/api/v1/sso'>>;
/** What is copied to and known about providers. */
export type SsoSetup = AnswerTo<'/api/v1/sso', 'get'>['setup'];
export type SsoBody = BodyOf<'/api/v1/sso', 'put'>;
export type SsoCheck = DataOf<'/api/v1/sso/check', 'post'>[number];
/** What a test sign-in came to. */
export type SsoTrial = NonNullable<DataOf<'/api/v1/sso/test'>>;
export type ApiKey = DataOf<'/api/v1/api-keys'>[number];
/** A key with the key itself, as it is shown once. */
export type NewApiKey = DataOf<'/api/v1/api-keys', 'post'>;
export type KeyScope = ApiKey['scopes'][number];
/** How much of one site is let in. */
export type SiteLimits = DataOf<'/api/v1/connections/{id}/limits'>;
export type SiteLimitsChange = BodyOf<'/api/v1/connections/{id}/limits', 'patch'>;

/** Who is asked for models. */
export type AiProvider = DataOf<'/api/v1/ai/providers'>[number];
export type AiProviderKind = AiProvider['kind'];
export type NewAiProvider = BodyOf<'/api/v1/ai/providers', 'post'>;
export type AiProviderChange = BodyOf<'/api/v1/ai/providers/{id}', 'patch'>;
/** What asking a provider came to. */
export type AiProbe = DataOf<'/api/v1/ai/providers/{id}/probe', 'post'>;
/** Who answers for a class of models. */
export type AiClass = DataOf<'/api/v1/ai/models'>[number];
export type AiClassName = AiClass['class'];
export type ModelChoice = AiClass['choices'][number];
/** What a model costs from a day on. */
export type AiPrice = DataOf<'/api/v1/ai/prices'>[number];
export type NewAiPrice = BodyOf<'/api/v1/ai/prices', 'post'>;
/** What modules search, with the model that new vectors are made by. */
export type SearchCollections = DataOf<'/api/v1/search/collections'>;
export type AiBudget = DataOf<'/api/v1/ai/budgets'>[number];
export type NewAiBudget = BodyOf<'/api/v1/ai/budgets', 'post'>;
export type AiBudgetChange = BodyOf<'/api/v1/ai/budgets/{id}', 'patch'>;
/** Sums of the ledger. */
export type AiCosts = AnswerTo<'/api/v1/ai/costs', 'get'>;
export type AiCostLine = AiCosts['data'][number];
/** One request to a model. */
export type AiCall = DataOf<'/api/v1/ai/calls'>[number];

/** A text that models are asked by, as the list has it. */
export type PromptLine = DataOf<'/api/v1/prompts'>[number];
/** All about one prompt. */
export type Prompt = DataOf<'/api/v1/prompts/{module}/{prompt}'>;
export type PromptVersion = Prompt['versions'][number];
export type PromptLabel = PromptVersion['labels'][number];
export type NewPromptVersion = BodyOf<'/api/v1/prompts/{module}/{prompt}/versions', 'post'>;
export type NewPromptCase = BodyOf<'/api/v1/prompts/{module}/{prompt}/cases', 'post'>;
/** One run of a test set. */
export type PromptRun = DataOf<'/api/v1/prompt-runs/{id}'>;
export type Expectation = PromptRun['results'][number]['faults'][number]['expected'];
export type PromptDiff = DataOf<'/api/v1/prompts/{module}/{prompt}/diff'>;
export type LabelMove = BodyOf<'/api/v1/prompts/{module}/{prompt}/labels/{label}', 'put'>;
export type LabelMoved = DataOf<'/api/v1/prompts/{module}/{prompt}/labels/{label}', 'put'>;
/** What happened to a label. */
export type PromptMove = DataOf<'/api/v1/prompts/{module}/{prompt}/moves'>[number];

/** What the sentinel looks at. */
export type SentinelSettings = DataOf<'/api/v1/sentinel/settings'>;
/** What it saw, day by day. */
export type SentinelSeries = AnswerTo<'/api/v1/sentinel/series', 'get'>;
export type SentinelAlert = DataOf<'/api/v1/sentinel/alerts'>[number];

/** One page of a list. */
export interface ListPage<T> {
  readonly data: readonly T[];
  readonly page: { readonly next: string | null; readonly limit: number };
}
