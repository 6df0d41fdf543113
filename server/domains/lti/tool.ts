/** Addresses of this tool, and what it wants of an LMS. */
export interface ToolAddresses {
  readonly loginUrl: string;
  readonly redirectUri: string;
  readonly targetLinkUri: string;
  readonly deepLinkUrl: string;
  readonly redirectUris: readonly string[];
  readonly jwksUrl: string;
  readonly iconUrl: string;
  readonly domain: string;
}

export const addressIcon = (publicUrl: string) => `${publicUrl}/lti/icon.svg`;

export const addressTool = (publicUrl: string): ToolAddresses => ({
  loginUrl: `${publicUrl}/lti/login`,
  redirectUri: `${publicUrl}/lti/launch`,
  targetLinkUri: `${publicUrl}/lti/launch`,
  deepLinkUrl: `${publicUrl}/lti/deep-link`,
  redirectUris: [`${publicUrl}/lti/launch`, `${publicUrl}/lti/deep-link`],
  jwksUrl: `${publicUrl}/lti/jwks`,
  iconUrl: addressIcon(publicUrl),
  domain: new URL(publicUrl).host,
});

/** Columns, results and scores of the grade book (AGS 2.0 §3.1.1), and who is in the course (NRPS 2.0 §3.1). */
export const wantedScopes: readonly string[] = [
  'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
  'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly',
  'https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly',
  'https://purl.imsglobal.org/spec/lti-ags/scope/score',
  'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
];
