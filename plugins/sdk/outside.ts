/** Secret settings of the installation. Needs the permission `secrets`. */
export interface Secrets {
  /**
   * The value that an admin gave for a setting with `"visibility": "secret"`; undefined while it is empty. Such
   * settings are in `settings` for nobody. Errors: `secrets.unknown` 500 for a name that is no secret setting.
   */
  get(name: string): Promise<string | undefined>;
}

/** A request to a server outside. */
export interface HttpRequest {
  /** Default `GET`. */
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** By lower-case name. Cookies and what belongs to the connection (`host`, `content-length` …) are refused. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Text, at most 1 MB. */
  readonly body?: string;
  /** For the whole of it, redirects included. Default 10,000, at most 30,000. */
  readonly timeoutMs?: number;
}

/** What a server outside answered. */
export interface HttpAnswer {
  /** 200 to 599, never a redirect that could be followed. */
  readonly status: number;
  /** By lower-case name; no cookies. */
  readonly headers: Readonly<Record<string, string>>;
  /** At most 2 MB, read as UTF-8. */
  readonly text: string;
}

/** Servers outside that the manifest's `network` names. Needs the permission `http`. */
export interface Http {
  /**
   * Asks a server by https. Follows up to five redirects, each only to a host of the manifest. Any status is an
   * answer, not an error. At most 120 requests a minute for a tenant.
   *
   * Errors: `http.host_not_declared` 403, `http.address_refused` 403 (not https, or it leads into somebody's own
   * network), `http.request_invalid` 422, `http.too_many_redirects` 502, `http.unreachable` 502 (no answer in time,
   * or too large a one), `http.rate_limited` 429.
   */
  fetch(url: string, request?: HttpRequest): Promise<HttpAnswer>;
}

/** A mail to one person whom the tenant knows. */
export interface OutgoingMail {
  readonly to: { readonly memberId: string } | { readonly subjectId: string };
  /** One line, at most 200 characters, in the person's language. */
  readonly subject: string;
  /** Plain text, at most 20,000 characters; a blank line begins a new paragraph. */
  readonly text: string;
  /** The same key twice within 30 days sends one mail, so that a job may be repeated. */
  readonly key?: string;
}

/** Mails to members and subjects. Needs the permission `mail:send`. */
export interface Mails {
  /**
   * Hands a mail to the host, which sends it from its own address and adds who it is from. At most 200 in 24 hours
   * for a tenant. A subject's call reaches themselves and members only.
   *
   * Errors: `mail.invalid` 422, `mail.no_address` 409 where the person has none, `mail.quota_exceeded` 429,
   * `mail.recipient_unknown` 404.
   */
  send(mail: OutgoingMail): Promise<{ state: 'queued' }>;
}
