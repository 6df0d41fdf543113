import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { AppError } from 'inlay/sdk';
import { type Config, isLocal } from '../config/index.ts';
import { isLoopback, isPublicAddress } from './is-public.ts';

/** Finds all addresses of a name; that of the machine unless a test brings its own. */
export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export interface GateOptions {
  readonly resolve?: Resolve;
  /** `host:port` of servers in the operator's own network that may be asked besides, by plain http, too. */
  readonly privateHosts?: readonly string[];
}

/** Which addresses that tenants name may be asked. */
export interface Gate {
  /** As far as its text tells. */
  allows(url: string): boolean;
  /** Looks at the address when the connection is made, so that a name that changes its mind reaches nothing either. */
  lookupFor(url: string): LookupFunction;
}

export function createGate(
  { env, publicUrl }: Pick<Config, 'env' | 'publicUrl'>,
  { resolve = lookup, privateHosts = [] }: GateOptions = {},
): Gate {
  const isOwnMachine = env !== 'production' && isLocal(new URL(publicUrl).hostname);
  const mayAsk = (address: string) => isPublicAddress(address) || (isOwnMachine && isLoopback(address));
  const trusted = new Set(privateHosts.map((host) => host.toLowerCase()));
  const trusts = (url: URL) => trusted.has(`${url.hostname}:${url.port || defaultPort(url)}`);

  return {
    allows(text) {
      if (!URL.canParse(text)) return false;
      const url = new URL(text);
      if (url.username !== '' || url.password !== '') return false;
      if (trusts(url)) return url.protocol === 'https:' || url.protocol === 'http:';
      const host = url.hostname.replace(/^\[|\]$/g, '');
      const own = isOwnMachine && (host === 'localhost' || isLoopback(host));
      if (isIP(host) !== 0 && !mayAsk(host)) return false;
      return url.protocol === 'https:' || (url.protocol === 'http:' && own);
    },
    lookupFor(text) {
      const isTrusted = trusts(new URL(text));
      return (hostname, options, callback) => {
        resolve(hostname, { ...options, all: true }, (error, addresses) => {
          const [first] = addresses ?? [];
          if (error || !first) return callback(error ?? new Error('No address.'), '', 4);
          if (!isTrusted && !addresses.every(({ address }) => mayAsk(address)))
            return callback(forbidden(), '', 4);
          if (options.all) return callback(null, addresses);
          return callback(null, first.address, first.family);
        });
      };
    },
  };
}

export const forbidden = () =>
  new AppError(
    'outlet.forbidden',
    400,
    'This address cannot be asked: it must begin with https:// and lead to a server on the open internet.',
  );

const defaultPort = ({ protocol }: URL) => (protocol === 'https:' ? '443' : '80');
