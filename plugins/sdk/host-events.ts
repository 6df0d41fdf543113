/** What the host tells events about, or may come to: others believe that they are from the host. */
export const hostNouns = [
  'account',
  'api_key',
  'connection',
  'demo',
  'document',
  'host',
  'inlay',
  'installation',
  'invitation',
  'launch',
  'member',
  'module',
  'position',
  'prompt',
  'publisher',
  'sentinel',
  'subject',
  'submission',
  'tenant',
  'user',
  'webhook',
] as const;

/** The type of an event that the host tells; a noun that is not reserved for it does not compile. */
export type HostEventType = `${(typeof hostNouns)[number]}.${string}`;

const nouns: ReadonlySet<string> = new Set(hostNouns);

/** Whether only the host may tell events of this type. */
export const isHostEvent = (type: string): boolean => nouns.has(type.split('.', 1)[0]!);
