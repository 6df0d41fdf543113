import type { ToPage } from '../embed/protocol.ts';
import type { FrameBoot } from './boot.ts';
import type { Surroundings } from './handshake.ts';

/**
 * The surroundings of a frame that another door opened: a window of its own, or a page that knows nothing of our
 * loader. An LMS around it is told the height (`lti.frameResize`, as Canvas, Moodle and Blackboard take it).
 */
export function standAlone({ origins }: Pick<FrameBoot, 'origins'>): Surroundings {
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = ({ data }: MessageEvent<ToPage>) => {
    if (data.type === 'ready' || data.type === 'height') tellHeight(data.height, origins);
  };
  const isOwnWindow = parent === window;
  const theme = isOwnWindow && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return {
    hello: { inlay: 1, type: 'hello', theme, tokens: {}, properties: {} },
    origin: location.origin,
    port: port1,
  };
}

function tellHeight(height: number, origins: readonly string[]): void {
  if (parent === window) return;
  const around = location.ancestorOrigins?.[0];
  // A height is no secret: a browser that does not say whose page it is lets whoever it is have it.
  const target = around !== undefined && origins.includes(around) ? around : '*';
  parent.postMessage({ subject: 'lti.frameResize', height }, target);
}
