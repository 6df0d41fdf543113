import type { Config } from '../../../kernel/config/index.ts';

/** Where providers send people back to; an admin copies it there. */
export const writeRedirectUri = ({ publicUrl }: Pick<Config, 'publicUrl'>) =>
  `${publicUrl}/auth/sso/callback`;
