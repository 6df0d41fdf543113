import { refuse } from '../errors.ts';

/** LTI 1.3 Core §5.3.4: the target is an address of this tool, never somebody else's (no open redirect). */
export function checkOwnAddress(targetLinkUri: string, publicUrl: string): void {
  const own = URL.canParse(targetLinkUri) && new URL(targetLinkUri).origin === new URL(publicUrl).origin;
  if (!own) throw refuse('target_foreign', { found: targetLinkUri });
}
