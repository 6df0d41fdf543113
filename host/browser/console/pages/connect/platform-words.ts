/** What the fields are called on the screens of each LMS, in its English; by our own names for them. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  canvas: {
    redirectUris: 'Redirect URIs',
    configuration: 'LTI 1.3 Configuration',
    clientId: 'Client ID',
    deploymentId: 'Deployment Id',
  },
  moodle: {
    name: 'Tool name',
    toolUrl: 'Tool URL',
    description: 'Tool description',
    ltiVersion: 'LTI version',
    keyType: 'Public key type',
    jwksUrl: 'Public keyset',
    loginUrl: 'Initiate login URL',
    redirectUris: 'Redirection URI(s)',
    deepLinking: 'Supports Deep Linking',
    deepLinkUrl: 'Content Selection URL',
    iconUrl: 'Icon URL',
    grades: 'IMS LTI Assignment and Grade Services',
    roster: 'IMS LTI Names and Role Provisioning',
    shareName: 'Share launcher’s name with tool',
    shareEmail: 'Share launcher’s email with tool',
    clientId: 'Client ID',
    deploymentId: 'Deployment ID',
  },
  brightspace: {
    name: 'Name',
    description: 'Description',
    domain: 'Domain',
    redirectUris: 'Redirect URLs',
    loginUrl: 'OpenID Connect Login URL',
    toolUrl: 'Target Link URI',
    jwksUrl: 'Keyset URL',
    grades: 'Extensions',
    deepLinking: 'Extensions',
    roster: 'Extensions',
    deepLinkUrl: 'Deep Linking: URL',
    shareName: 'Security Settings',
    shareEmail: 'Security Settings',
    clientId: 'Client Id',
    deploymentId: 'Deployment Id',
  },
  blackboard: {
    name: 'Application Name',
    description: 'Description',
    domain: 'Domain(s)',
    loginUrl: 'Login Initiation URL',
    redirectUris: 'Tool Redirect URL(s)',
    jwksUrl: 'Tool JWKS URL',
    toolUrl: 'Target Link URI',
    deepLinkUrl: 'Deep Linking: Target Link URI',
    shareName: 'User Fields to be Sent',
    shareEmail: 'User Fields to be Sent',
    grades: 'Tool Provider Policies',
    roster: 'Tool Provider Policies',
    clientId: 'Client ID',
    deploymentId: 'Deployment ID',
  },
};

/** The LMS's own words for what a form that is filled in here asks. */
const addressWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  moodle: {
    issuer: 'Platform ID',
    loginUrl: 'Authentication request URL',
    tokenUrl: 'Access token URL',
    jwksUrl: 'Public keyset URL',
  },
  brightspace: {
    issuer: 'Issuer',
    loginUrl: 'OpenID Connect Authentication Endpoint',
    tokenUrl: 'Brightspace OAuth2 Access Token URL',
    jwksUrl: 'Brightspace Keyset URL',
  },
  blackboard: {
    issuer: 'Issuer',
    loginUrl: 'OIDC auth request endpoint',
    tokenUrl: 'Auth token endpoint',
    jwksUrl: 'Public keyset URL',
  },
};

/** What a field into which one copies is called in an LMS; undefined where we do not know. */
export const nameField = (platform: string, key: string): string | undefined => words[platform]?.[key];

/** The same of what one copies from there. */
export const nameFact = (platform: string, key: string): string | undefined =>
  addressWords[platform]?.[key] ??
  (key === 'clientId' || key === 'deploymentId' ? nameField(platform, key) : undefined);
