const ags = 'https://purl.imsglobal.org/spec/lti-ags/scope';

/** What a tool may ask a platform for (Assignment and Grade Services 2.0 §3, Names and Roles 2.0 §2). */
export const scope = {
  lineItem: `${ags}/lineitem`,
  lineItemReadOnly: `${ags}/lineitem.readonly`,
  result: `${ags}/result.readonly`,
  score: `${ags}/score`,
  roster: 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
} as const;

/** Media types of the services. */
export const media = {
  lineItem: 'application/vnd.ims.lis.v2.lineitem+json',
  lineItems: 'application/vnd.ims.lis.v2.lineitemcontainer+json',
  results: 'application/vnd.ims.lis.v2.resultcontainer+json',
  score: 'application/vnd.ims.lis.v1.score+json',
  members: 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json',
} as const;
