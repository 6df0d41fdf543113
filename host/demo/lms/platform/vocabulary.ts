const lti = 'https://purl.imsglobal.org/spec/lti/claim';
const deepLinking = 'https://purl.imsglobal.org/spec/lti-dl/claim';
const membership = 'http://purl.imsglobal.org/vocab/lis/v2/membership';

/** Names of claims (LTI 1.3 Core §5.3 and §5.4, Deep Linking 2.0 §3.4.1, AGS 2.0 §3.1.1, NRPS 2.0 §3.1). */
export const claim = {
  messageType: `${lti}/message_type`,
  version: `${lti}/version`,
  deploymentId: `${lti}/deployment_id`,
  targetLinkUri: `${lti}/target_link_uri`,
  resourceLink: `${lti}/resource_link`,
  roles: `${lti}/roles`,
  context: `${lti}/context`,
  custom: `${lti}/custom`,
  presentation: `${lti}/launch_presentation`,
  toolPlatform: `${lti}/tool_platform`,
  ags: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
  nrps: 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
  deepLinkingSettings: `${deepLinking}/deep_linking_settings`,
  contentItems: `${deepLinking}/content_items`,
  data: `${deepLinking}/data`,
  message: `${deepLinking}/msg`,
  errorMessage: `${deepLinking}/errormsg`,
} as const;

/** What a tool may be allowed to ask of the platform's services. */
export const scope = {
  lineItem: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
  lineItemReadonly: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly',
  score: 'https://purl.imsglobal.org/spec/lti-ags/scope/score',
  resultReadonly: 'https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly',
  members: 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
} as const;

export const allScopes: readonly string[] = Object.values(scope);

export const instructor = `${membership}#Instructor`;
export const learner = `${membership}#Learner`;
