import type { FakeHost } from './fake-host.ts';

/** Requests to this origin go to the pretended server; everything else goes its way. */
export const fakeOrigin = 'https://inlay.test';

/** Puts a pretended server behind `fetch` and `XMLHttpRequest`; answers with the way back. */
export function installNetwork(host: FakeHost): () => void {
  const { fetch: realFetch, XMLHttpRequest: RealRequest } = globalThis;
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    if (url.origin !== fakeOrigin) return realFetch(input, init);
    init?.signal?.throwIfAborted();
    return host.answer(init?.method ?? 'GET', url, init?.body);
  };
  globalThis.XMLHttpRequest = class extends RealRequest {
    #method = 'GET';
    #url = new URL(fakeOrigin);
    #answer: Response | undefined;
    #text = '';

    override get status() {
      return this.#answer?.status ?? super.status;
    }
    override get responseText() {
      return this.#answer ? this.#text : super.responseText;
    }
    override getResponseHeader(name: string) {
      return this.#answer ? this.#answer.headers.get(name) : super.getResponseHeader(name);
    }
    override open(method: string, url: string | URL) {
      this.#method = method;
      this.#url = new URL(url, location.href);
      super.open(method, url);
    }
    override send(body?: Document | XMLHttpRequestBodyInit | null) {
      if (this.#url.origin !== fakeOrigin) return super.send(body);
      void this.#play(body as BodyInit | null | undefined);
    }
    async #play(body: BodyInit | null | undefined) {
      for (const loaded of [1, 2]) {
        this.upload.dispatchEvent(
          new ProgressEvent('progress', { lengthComputable: true, loaded, total: 2 }),
        );
      }
      this.#answer = await host.answer(this.#method, this.#url, body);
      this.#text = await this.#answer.clone().text();
      this.dispatchEvent(new ProgressEvent('load'));
      this.dispatchEvent(new ProgressEvent('loadend'));
    }
  };
  return () => {
    globalThis.fetch = realFetch;
    globalThis.XMLHttpRequest = RealRequest;
  };
}
