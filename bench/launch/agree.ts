/** What the platform's process tells a tool's process before it starts, as one JSON argument. */
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

/** What a tool's process answers once it listens. */
export interface ToolFacts {
  readonly loginUrl: string;
  readonly launchUrl: string;
  readonly custom: Readonly<Record<string, string>>;
}

export const readFacts = (): PlatformFacts => JSON.parse(process.argv[2]!) as PlatformFacts;

/** Says that the tool listens, and from then on tells its CPU time (microseconds) whenever it is asked. */
export function serve(facts: ToolFacts): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send!(user + system);
  });
  process.on('disconnect', () => process.exit(0));
  process.send!(facts);
}
