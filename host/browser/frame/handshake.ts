import { tokenNames } from '../../../widgets/tokens/names.ts';
import type { OpenLaunch } from '../client/open-launch.ts';
import type { ConsoleHello, Hello, Knock } from '../embed/protocol.ts';
import type { FrameBoot } from './boot.ts';

/** The page around the frame, after the handshake. */
export interface Surroundings {
  readonly hello: Hello;
  /** Origin of the page, from the browser. */
  readonly origin: string;
  readonly port: MessagePort;
  /** The launch that the console has opened. */
  readonly launch?: OpenLaunch;
}

/** Asks the page around for a port and waits for it. */
export const shakeHands = (boot: FrameBoot): Promise<Surroundings> =>
  boot.inConsole ? meetConsole(boot) : meetPage(boot);

/** Only the parent window is heard, and only on an origin that the site's connection allows. */
function meetPage(boot: FrameBoot): Promise<Surroundings> {
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
    parent.postMessage(writeKnock(boot), '*');
  });
}

/**
 * A launch comes in here, so both sides are pinned: the knock reaches a page of our own host and no other, and its
 * answer comes through the port that went along, which is nobody's but this page's.
 */
function meetConsole(boot: FrameBoot): Promise<Surroundings> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data, ports: [port] }: MessageEvent<ConsoleHello>) => {
      if (!port) return;
      port1.close();
      resolve({ hello: data, origin: location.origin, port, launch: data.launch });
    };
    parent.postMessage(writeKnock(boot), location.origin, [port2]);
  });
}

const writeKnock = ({ allow, title }: FrameBoot): Knock => ({
  inlay: 1,
  type: 'knock',
  tokens: tokenNames,
  allow,
  title,
});
