import { Agent, type IncomingMessage, request } from 'node:http';

/** How many people come at once. */
export const visitorsAtOnce = 16;
const agent = new Agent({ keepAlive: true, maxSockets: visitorsAtOnce });

export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly text: string;
}

/** A browser as far as a launch needs one: it keeps cookies and goes where it is sent. */
export class Visitor {
  readonly #cookies = new Map<string, string>();
  readonly #address: string;

  constructor(index: number) {
    this.#address = `10.0.${(index >> 8) & 255}.${index & 255}`;
  }

  go(
    address: string,
    form?: Readonly<Record<string, string>>,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const body = form && new URLSearchParams(form).toString();
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      'x-forwarded-for': this.#address,
      ...more,
      ...(cookie && { cookie }),
      'accept-encoding': 'gzip, deflate, br',
      ...(body !== undefined && {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
      }),
    };
    return new Promise((resolve, reject) => {
      const req = request(address, { agent, method: body === undefined ? 'GET' : 'POST', headers }, (res) => {
        this.#keepCookies(res);
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.on('end', () =>
          resolve({
            status: res.statusCode!,
            location: res.headers.location,
            text: Buffer.concat(chunks).toString(),
          }),
        );
        res.on('error', reject);
      });
      req.on('error', reject).end(body);
    });
  }

  #keepCookies(res: IncomingMessage): void {
    for (const line of res.headers['set-cookie'] ?? []) {
      const pair = line.slice(0, line.indexOf(';'));
      const equals = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, equals), pair.slice(equals + 1));
    }
  }
}

/** Does the same for each of them, as many at once as there are people. */
export async function forAll<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(items.length);
  let next = 0;
  const walk = async () => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at]!);
  };
  await Promise.all(Array.from({ length: visitorsAtOnce }, walk));
  return results;
}
