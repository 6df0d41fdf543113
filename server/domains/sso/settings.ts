import { domainToASCII } from 'node:url';
import type { CheckBody, SsoBody } from './body.ts';
import { domainMalformed, domainPublic, issuerFixed, issuerNeeded, issuerOfOneTenant } from './errors.ts';
import { presets } from './presets.ts';
import { publicDomains } from './public-domains.ts';

const discoveryPath = /\/\.well-known\/openid-configuration$/;
const directory =
  /^https:\/\/login\.microsoftonline\.(com|us)\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/v2\.0$/;
/** The directory of all private accounts. */
const privateAccounts = '9188040d-6c67-4c5b-b112-36a304b66dad';

/** The issuer that was meant; people paste the address of its description, too. */
export function readIssuer({ preset, issuer: given }: Pick<CheckBody, 'preset' | 'issuer'>): string {
  const { issuer: fixed } = presets[preset];
  const issuer = given?.replace(discoveryPath, '');
  if (fixed !== null) {
    if (issuer !== undefined && issuer.replace(/\/$/, '') !== fixed) throw issuerFixed(fixed);
    return fixed;
  }
  if (issuer === undefined) throw issuerNeeded();
  if (preset === 'microsoft' || isSharedByMicrosoft(issuer)) {
    const plain = issuer.replace(/\/$/, '').toLowerCase();
    if (!directory.test(plain) || plain.includes(privateAccounts)) throw issuerOfOneTenant();
    return plain;
  }
  return issuer;
}

/** Also for whoever enters it as another provider. */
const isSharedByMicrosoft = (issuer: string) =>
  /^https:\/\/(login\.microsoftonline\.com|login\.windows\.net|sts\.windows\.net)\/(common|organizations|consumers)\b/i.test(
    issuer,
  );

/** Domains as they are compared: lower case, ASCII (RFC 5890 §2.3.2.1). */
export function readDomains({
  domains,
  createMembers,
}: Pick<SsoBody, 'domains' | 'createMembers'>): string[] {
  const read = domains.map((text) => {
    const domain = toDomain(text.trim().replace(/^@/, ''));
    if (!domain) throw domainMalformed(text.slice(0, 100));
    if (createMembers && publicDomains.has(domain)) throw domainPublic(domain);
    return domain;
  });
  return [...new Set(read)];
}

/** Undefined for what is no domain of an address. */
export function toDomain(text: string): string | undefined {
  // What belongs to a URL would be read as one and cut off.
  const ascii = /[\s/\\:@?#%]/.test(text) ? '' : domainToASCII(text.toLowerCase());
  return /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(ascii) ? ascii : undefined;
}
