import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import { iconAddress } from '../icons/icons.ts';

// Web Awesome's default library asks a server of its makers for each icon; ours come with the code.
registerIconLibrary('default', { resolver: iconAddress });
