import { tokenNames } from '../../../widgets/tokens/names.ts';
import type { Hello, Knock } from '../embed/protocol.ts';
import type { FrameBoot } from './boot.ts';

/** The page around the frame, after the handshake. */
export interface Surroundings {
  readonly hello: Hello;
  /** Origin of the page, from the browser. */
  readonly origin: string;
  readonly port: MessagePort;
}

/**
 * Asks the page for a port and waits for it. Only the parent window is heard, and only on an origin that
 * the site's connection allows.
 */
export function shakeHands(boot: FrameBoot): Promise<Surroundings> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent) => {
      const hello = event.data as Partial<Hello> | null;
      const [port] = event.ports;
      if (event.source !== parent || !boot.origins.includes(event.origin)) return;
      if (hello?.inlay !== 1 || hello.type !== 'hello' || !port) return;
      removeEventListener('message', listen);
      resolve({ hello: hello as Hello, origin: event.origin, port });
    };
    addEventListener('message', listen);
    const { allow, title } = boot;
    const knock: Knock = { inlay: 1, type: 'knock', tokens: tokenNames, allow, title };
    parent.postMessage(knock, '*');
  });
}
