import type { Api } from '../api.ts';
import type { Json } from '../schema.ts';
import type { LaunchFacts } from '../services.ts';
import type { NoticeKind, WidgetContext } from './context.ts';
import type { WidgetProperties } from './read-properties.ts';
import { FakeHost, type FakeHostOptions, type SeenRequest } from './testing/fake-host.ts';
import { fakeOrigin, installNetwork } from './testing/fake-network.ts';
import type { WidgetElement } from './widget-element.ts';

export type { FakeRoute, SeenRequest } from './testing/fake-host.ts';

/** What a widget under test is surrounded by; all of it may be left out but the routes. */
export interface MountForTestOptions extends Omit<FakeHostOptions, 'module'> {
  /** Default `test`. */
  readonly module?: string;
  readonly launch?: Partial<LaunchFacts>;
  readonly settings?: Json;
  readonly properties?: WidgetProperties;
  /** Default `en`. */
  readonly locale?: string;
  /** The module's texts, usually its `locales/en.json`. */
  readonly messages?: Readonly<Record<string, string>>;
  readonly theme?: 'light' | 'dark';
}

/** A mounted widget, and all that left it. */
export interface MountedForTest<E> {
  readonly element: E;
  /** Requests in the order they were sent. */
  readonly requests: readonly SeenRequest[];
  /** What was fired for the embedding page. */
  readonly events: readonly { name: string; detail: Json }[];
  readonly notices: readonly { text: string; kind: NoticeKind }[];
  readonly tracked: readonly { name: string; data: Readonly<Record<string, Json>> | undefined }[];
  readonly visited: readonly string[];
  /** Heights that were asked for, in pixels. */
  readonly resized: readonly (number | null)[];
  /** Takes the widget and the pretended server away. Call it at the end of the test. */
  unmount(): void;
}

let count = 0;

/**
 * Mounts a widget with a server that is pretended at the border of the network: the widget, the client and
 * their errors are the real ones.
 *
 * @example
 * const { element, unmount } = await mountForTest(Report, {
 *   routes: { 'GET /analyses/:id': ({ id }: { id: string }) => ({ id, score: 3 }) },
 *   messages: en,
 * });
 */
export async function mountForTest<E extends WidgetElement<Api, unknown>>(
  ElementClass: new () => E,
  options: MountForTestOptions,
): Promise<MountedForTest<E>> {
  const host = new FakeHost({ ...options, module: options.module ?? 'test' });
  const restore = installNetwork(host);
  const left = { events: [], notices: [], tracked: [], visited: [], resized: [] } as {
    events: { name: string; detail: Json }[];
    notices: { text: string; kind: NoticeKind }[];
    tracked: { name: string; data: Readonly<Record<string, Json>> | undefined }[];
    visited: string[];
    resized: (number | null)[];
  };
  const context: WidgetContext = {
    ...describeSurroundings(options),
    token: async () => 'test-token',
    emit: (name, detail) => left.events.push({ name, detail }),
    navigate: (href) => left.visited.push(href),
    resize: (height) => left.resized.push(height),
    notify: (text, kind = 'info') => left.notices.push({ text, kind }),
    track: (name, data) => left.tracked.push({ name, data }),
  };
  // A class can be defined once only; each test gets a subclass under a tag of its own.
  const tag = `inlay-test-widget-${++count}`;
  customElements.define(tag, class extends (ElementClass as new () => WidgetElement) {});
  const element = document.createElement(tag) as E;
  element.context = context;
  document.body.append(element);
  await element.updateComplete;
  return {
    element,
    requests: host.seen,
    ...left,
    unmount() {
      element.remove();
      restore();
    },
  };
}

function describeSurroundings(options: MountForTestOptions) {
  const { locale = 'en', messages = {} } = options;
  return {
    module: options.module ?? 'test',
    version: '0.0.0',
    widget: 'widget',
    baseUrl: fakeOrigin,
    launch: {
      id: '01K00000000000000000000000',
      widget: 'widget',
      placement: 'embed.public',
      positionId: null,
      subjectId: null,
      locale,
      hasGradeBook: false,
      wantsScore: false,
      ...options.launch,
    },
    settings: options.settings ?? {},
    properties: options.properties ?? {},
    locale,
    messages,
    fallbackMessages: messages,
    theme: options.theme ?? 'light',
  };
}
