/** What a token endpoint's process is told before it starts. */
export interface EndpointOptions {
  readonly databaseUrl: string;
  readonly port: number;
  readonly distDir: string;
}

/** What it answers once it listens. */
export interface EndpointFacts {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly fields: Readonly<Record<string, string>>;
}
