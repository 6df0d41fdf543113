/** A tool as the platform registered it. */
export interface RegisteredTool {
  readonly clientId: string;
  readonly deploymentId: string;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly loginUrl: string;
  /** Where messages may be posted to. */
  readonly redirectUris: readonly string[];
  /** What a link opens that says nothing else; left out, the first redirect address. */
  readonly targetLinkUri?: string | undefined;
  /** Where content is chosen; left out, the tool offers no choice. */
  readonly deepLinkUrl?: string | undefined;
  /** Public keys of the tool; left out, it can use no service. */
  readonly jwksUrl?: string | undefined;
  /** What it may ask of services; left out, nothing. */
  readonly scopes?: readonly string[] | undefined;
  /** Parameters for every launch. */
  readonly custom?: Readonly<Record<string, string>> | undefined;
}

export const nameTool = ({ name, loginUrl }: RegisteredTool): string => name ?? new URL(loginUrl).host;

export const targetOf = ({ targetLinkUri, redirectUris }: RegisteredTool): string =>
  targetLinkUri ?? redirectUris[0]!;
