/** Where the widgets of a launch may stand, by the door: those that the server tries, best first. */
export const ltiPlacements = ['lti.resource', 'portal.subject', 'embed.public'] as const;
export const atsPlacements = ['page.candidate', 'page.position', 'portal.subject', 'embed.public'] as const;
