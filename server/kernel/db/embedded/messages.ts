/** What the server tells its database process. */
export type ToProcess =
  | {
      readonly kind: 'open';
      /** In memory when absent. */
      readonly dataDir?: string;
      readonly dumpFile?: string;
      /** 0 for any free port. */
      readonly port: number;
      readonly hostPid: number;
    }
  | { readonly kind: 'dump'; readonly file: string }
  | { readonly kind: 'close' };

/** What the database process answers. */
export type FromProcess =
  | { readonly kind: 'ready'; readonly port: number }
  | { readonly kind: 'dumped' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string; readonly detail: string };
