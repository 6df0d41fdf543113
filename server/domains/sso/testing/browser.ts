/** Somebody's browser: follows redirects and keeps cookies by host and path. */
export class SsoBrowser {
  readonly #cookies = new Map<
    string,
    { readonly host: string; readonly path: string; readonly pair: string }
  >();

  /** Goes on from here to where no redirect leads further, or until an address begins with `until`. */
  async follow(address: string, { until, headers = {} }: FollowOptions = {}): Promise<Arrival> {
    let url = new URL(address);
    for (let hops = 0; hops < 20; hops += 1) {
      if (until !== undefined && url.href.startsWith(until))
        return { url, status: 0, text: '', headers: new Headers() };
      const answer = await fetch(url, {
        headers: { cookie: this.#show(url), 'user-agent': 'A browser', ...headers },
        redirect: 'manual',
      });
      this.#keep(url, answer.headers.getSetCookie());
      const next = answer.headers.get('location');
      if (next === null)
        return { url, status: answer.status, text: await answer.text(), headers: answer.headers };
      await answer.arrayBuffer();
      url = new URL(next, url);
    }
    throw new Error(`Going round in circles at ${url}`);
  }

  /** A cookie that this browser shows at an address. */
  cookie(address: string, name: string): string | undefined {
    return new RegExp(`(?:^|; )${name}=([^;]*)`).exec(this.#show(new URL(address)))?.[1];
  }
  set(address: string, name: string, value: string): void {
    const { host } = new URL(address);
    this.#cookies.set(`${host} / ${name}`, { host, path: '/', pair: `${name}=${value}` });
  }
  forget(): void {
    this.#cookies.clear();
  }

  #show({ host, pathname }: URL): string {
    return [...this.#cookies.values()]
      .filter((cookie) => cookie.host === host && pathname.startsWith(cookie.path))
      .map(({ pair }) => pair)
      .join('; ');
  }

  #keep({ host }: URL, lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(/; */);
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? '/';
      const expires = attributes.find((each) => /^expires=/i.test(each))?.slice(8);
      const key = `${host} ${path} ${name}`;
      if (value === '' || (expires && Date.parse(expires) < Date.now())) this.#cookies.delete(key);
      else this.#cookies.set(key, { host, path, pair });
    }
  }
}

interface FollowOptions {
  readonly until?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Arrival {
  readonly url: URL;
  /** 0 where the browser was held before it asked. */
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}
