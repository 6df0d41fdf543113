/** What a tool is told before it starts. */
export interface PlatformFacts {
  readonly databaseUrl: string;
  readonly issuer: string;
  readonly loginUrl: string;
  readonly jwksUrl: string;
  readonly clientId: string;
  readonly deploymentId: string;
  readonly port: number;
  /** Folder with the installed peers. */
  readonly peers: string;
  /** Folder of the module that is opened, with its build beside it. */
  readonly moduleFolder: string;
  readonly distDir: string;
}

/** What a tool answers once it listens. */
export interface ToolFacts {
  readonly loginUrl: string;
  readonly launchUrl: string;
  readonly custom: Readonly<Record<string, string>>;
}
