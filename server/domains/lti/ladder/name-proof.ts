/** What the proof of one sign-in is called in the LMS's storage and in a window's own. */
export const nameProof = (state: string) => `inlay_lti_${state}`;
