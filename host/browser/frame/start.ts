import type { AppError } from 'inlay/sdk/web';
import { type AskCaptcha, enterSite } from '../client/enter-site.ts';
import { keepToken, type OpenLaunch, type TokenKeeper } from '../client/launch-client.ts';
import type { ToConsole, ToFrame, ToPage } from '../embed/protocol.ts';
import { loadWidgetClass } from '../federation/federation.ts';
import type { MountFailure } from '../mount/mount-widget.ts';
import { openSlot } from '../mount/slot.ts';
import { createCaptchaAsk } from './ask-captcha.ts';
import type { FrameBoot } from './boot.ts';
import { createFrameContext, readFrameProperties } from './context.ts';
import type { Surroundings } from './handshake.ts';
import { focusFirst, measure, reportFocus, reportHeight } from './report.ts';
import { adoptPageSheet, applyTheme, printInLight } from './theme.ts';

/** Opens the launch, mounts the widget and keeps the page around the frame informed. */
export async function startFrame(boot: FrameBoot, meeting: Promise<Surroundings>): Promise<void> {
  adoptPageSheet();
  printInLight();
  // The remote loads while the page answers and the launch opens; a failure shows when the slot awaits it.
  const early = loadWidgetClass(boot);
  early.catch(() => {});

  const { hello, origin, port, launch: given } = await meeting;
  const send = (message: ToPage | ToConsole) => port.postMessage(message);
  let facts = hello;
  applyTheme(hello.theme, hello.tokens);
  const root = document.getElementById('inlay-root') ?? document.body;

  let opened: OpenLaunch | undefined;
  let keeper: TokenKeeper | undefined;
  const askCaptcha = createCaptchaAsk(send, () => facts.properties.captcha);
  const enter = async () => {
    opened ??= boot.launch ?? given ?? (await openLaunch(boot, origin, askCaptcha));
    keeper ??= keepToken(opened);
    return { launch: opened, keeper };
  };

  const mount = openSlot(
    root,
    async (attempt, within) => {
      const [exported, { launch, keeper: tokens }] = await Promise.all([
        within(attempt === 1 ? early : loadWidgetClass(boot, attempt)),
        enter(),
      ]);
      return { exported, context: createFrameContext({ boot, facts, launch, tokens, root, send }) };
    },
    {
      ...boot,
      onReady: () => send({ type: 'ready', height: measure(root) }),
      onFailure: (failure) => send(describeFailure(failure)),
    },
  );
  reportHeight(root, send);
  reportFocus(send);
  port.onmessage = ({ data }: MessageEvent<ToFrame>) => {
    if (data.type === 'focus') focusFirst(root);
    if (data.type === 'page') {
      facts = { ...facts, ...data, type: 'hello' };
      applyTheme(data.theme, data.tokens);
      mount.update({ theme: data.theme, properties: readFrameProperties(boot, facts) });
      askCaptcha.hear();
    }
  };
}

function openLaunch(boot: FrameBoot, origin: string, askCaptcha: AskCaptcha): Promise<OpenLaunch> {
  const { siteKey, positionKey, entry, module, widget, locale } = boot;
  return enterSite(
    {
      siteKey: siteKey ?? '',
      module,
      widget,
      origin,
      locale,
      ...(positionKey !== null && { positionKey }),
      ...(entry !== null && { entry }),
    },
    askCaptcha,
  );
}

/** A refusal is a state that the page's loader draws; anything else the frame shows itself. */
function describeFailure({ error, reference }: MountFailure): ToPage {
  if (isRefusal(error)) return { type: 'blocked', code: error.code, requestId: reference };
  return { type: 'error', code: error.code, message: error.message, requestId: reference };
}

const isRefusal = ({ status, code }: AppError) =>
  (status === 401 || status === 403) && !code.startsWith('widget.');
