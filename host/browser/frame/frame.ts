import { bootElementId, type FrameBoot } from './boot.ts';
import { shakeHands } from './handshake.ts';
import { standAlone } from './stand-alone.ts';

const boot = JSON.parse(document.getElementById(bootElementId)?.textContent ?? '') as FrameBoot;

// Knocks before the rest is loaded, so that the page knows early that the frame lives.
const isAlone = boot.launch !== null && location.hash !== '#page';
const surroundings = isAlone ? Promise.resolve(standAlone(boot)) : shakeHands(boot);
void import(/* webpackChunkName: "frame-start" */ './start.ts').then(({ startFrame }) =>
  startFrame(boot, surroundings),
);
