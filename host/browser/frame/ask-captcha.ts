import type { AskCaptcha } from '../client/enter-site.ts';
import type { ToPage } from '../embed/protocol.ts';

/** Asks the page for an answer of its captcha; `hear` is called when the page has changed a property. */
export interface CaptchaAsk extends AskCaptcha {
  hear(): void;
}

/**
 * The captcha stands in the page, not in the frame: the page hears `inlay-captcha-needed` and sets
 * `data-captcha` to the answer. Each answer is used once.
 */
export function createCaptchaAsk(
  send: (message: ToPage) => void,
  read: () => string | undefined,
): CaptchaAsk {
  let used: string | undefined;
  let waiting: ((answer: string) => void) | undefined;
  const takeAnswer = () => {
    const answer = read();
    if (!answer || answer === used) return undefined;
    used = answer;
    return answer;
  };
  const ask = async () => {
    const ready = takeAnswer();
    if (ready !== undefined) return ready;
    send({ type: 'event', name: 'captcha-needed', detail: {} });
    return new Promise<string>((resolve) => {
      waiting = resolve;
    });
  };
  return Object.assign(ask, {
    hear() {
      const answer = waiting && takeAnswer();
      if (answer === undefined) return;
      waiting?.(answer);
      waiting = undefined;
    },
  });
}
