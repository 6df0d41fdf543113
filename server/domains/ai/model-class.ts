/** What a prompt asks for; which model that is, the tenant or the operator decides. */
export const modelClasses = ['fast', 'strong', 'embed', 'transcribe', 'speak'] as const;
export type ModelClass = (typeof modelClasses)[number];
