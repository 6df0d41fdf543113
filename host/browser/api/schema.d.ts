// Made by scripts/generate-client.ts from the OpenAPI document. Do not change it by hand.
export interface paths {
  '/api/v1/auth/sign-in': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Signs a member in by password. With a second factor on, a challenge for the second step. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            email: string;
            password: string;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data:
                | {
                    member: {
                      /** A ULID. */
                      id: string;
                      name: string;
                      email: string;
                      role: 'admin' | 'manager' | 'user';
                    };
                    tenant: {
                      /** A ULID. */
                      id: string;
                      name: string;
                      slug: string;
                    };
                    /** Reviews the modules that publishers send in. */
                    operator: boolean;
                  }
                | {
                    totp: true;
                    challenge: string;
                  };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/totp/verify': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** The second step: a code of the app, or a recovery code. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            challenge: string;
            code: string;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                member: {
                  /** A ULID. */
                  id: string;
                  name: string;
                  email: string;
                  role: 'admin' | 'manager' | 'user';
                };
                tenant: {
                  /** A ULID. */
                  id: string;
                  name: string;
                  slug: string;
                };
                /** Reviews the modules that publishers send in. */
                operator: boolean;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/refresh': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Renews the session. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                member: {
                  /** A ULID. */
                  id: string;
                  name: string;
                  email: string;
                  role: 'admin' | 'manager' | 'user';
                };
                tenant: {
                  /** A ULID. */
                  id: string;
                  name: string;
                  slug: string;
                };
                /** Reviews the modules that publishers send in. */
                operator: boolean;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sign-out': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Ends the session. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/session': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Says who is signed in. */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                member: {
                  /** A ULID. */
                  id: string;
                  name: string;
                  email: string;
                  role: 'admin' | 'manager' | 'user';
                };
                tenant: {
                  /** A ULID. */
                  id: string;
                  name: string;
                  slug: string;
                };
                /** Reviews the modules that publishers send in. */
                operator: boolean;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists one’s own sessions, newest first. */
    get: {
      parameters: {
        query?: { limit?: number; cursor?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                /** The session that asks. */
                current: boolean;
                tenant: {
                  /** A ULID. */
                  id: string;
                  name: string;
                };
                /** As the browser wrote it. */
                userAgent: string | null;
                /** Where it was last seen from. */
                address: string | null;
                via: 'password' | 'sso' | 'invitation' | 'sign-up' | 'switch';
                createdAt: string;
                lastSeenAt: string;
                expiresAt: string;
              }[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    /** Ends all of one’s sessions but this one. */
    delete: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post?: never;
    /** Ends one of one’s sessions, at once. */
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/memberships': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the tenants one is a member of. */
    get: {
      parameters: {
        query?: { limit?: number; cursor?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                tenant: {
                  /** A ULID. */
                  id: string;
                  name: string;
                  slug: string;
                };
                role: 'admin' | 'manager' | 'user';
                /** Where the session that asks is. */
                current: boolean;
              }[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/switch': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Goes on in another of one’s tenants, in a new session. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** A ULID. */
            tenantId: string;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                member: {
                  /** A ULID. */
                  id: string;
                  name: string;
                  email: string;
                  role: 'admin' | 'manager' | 'user';
                };
                tenant: {
                  /** A ULID. */
                  id: string;
                  name: string;
                  slug: string;
                };
                /** Reviews the modules that publishers send in. */
                operator: boolean;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/totp': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Says whether one’s second factor is on. */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                enabled: boolean;
                recoveryCodesLeft: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    /** Turns the second factor off. */
    delete: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            password: string;
            code: string;
          };
        };
      };
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/totp/start': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Shows a new secret for an authenticator app; nothing changes before it is confirmed. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            password: string;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                secret: string;
                uri: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/totp/confirm': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Turns the second factor on by a first code. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            code: string;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** Ten, each good once; never shown again. */
                recoveryCodes: string[];
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/totp/recovery-codes': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Makes new recovery codes; the old ones stop working. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            password: string;
            code: string;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** Ten, each good once; never shown again. */
                recoveryCodes: string[];
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/api-keys': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the API keys, newest first. */
    get: {
      parameters: {
        query?: { limit?: number; cursor?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                name: string;
                /** How the key begins, to find it again where it is used. */
                start: string;
                scopes: (
                  | 'positions:read'
                  | 'positions:write'
                  | 'subjects:read'
                  | 'subjects:write'
                  | 'documents:read'
                  | 'documents:write'
                  | 'launches:read'
                  | 'connections:read'
                  | 'members:read'
                  | 'modules:publish'
                )[];
                memberId: string | null;
                createdAt: string;
                expiresAt: string;
                lastUsedAt: string | null;
              }[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    /** Makes an API key and shows it this once. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            name: string;
            scopes: (
              | 'positions:read'
              | 'positions:write'
              | 'subjects:read'
              | 'subjects:write'
              | 'documents:read'
              | 'documents:write'
              | 'launches:read'
              | 'connections:read'
              | 'members:read'
              | 'modules:publish'
            )[];
            /** A year from now unless given; two at most. */
            expiresAt?: string;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                name: string;
                /** How the key begins, to find it again where it is used. */
                start: string;
                scopes: (
                  | 'positions:read'
                  | 'positions:write'
                  | 'subjects:read'
                  | 'subjects:write'
                  | 'documents:read'
                  | 'documents:write'
                  | 'launches:read'
                  | 'connections:read'
                  | 'members:read'
                  | 'modules:publish'
                )[];
                memberId: string | null;
                createdAt: string;
                expiresAt: string;
                lastUsedAt: string | null;
                /** The key itself, shown this once. */
                key: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/api-keys/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post?: never;
    /** Revokes an API key; it stops working at once. */
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sign-up': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Says whether anybody may sign up here. */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                open: boolean;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    /** Signs an organisation up. A mail with a link finishes it; the answer is the same for every address. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            organisation: string;
            name: string;
            email: string;
            /** Language of the mail; left out, that of the browser. */
            locale?: string;
          };
        };
      };
      responses: {
        202: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** Where mails can be read on a machine that sends none, for whoever tries it out. */
                outbox: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sign-up/read': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Says whose sign-up the link of a mail finishes; it stays good. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** From the link of the mail. */
            token: string;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                organisation: string;
                email: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sign-up/confirm': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Finishes a sign-up by the link of the mail with a password, and signs in. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** From the link of the mail. */
            token: string;
            /** At least 10 characters; none of the most common passwords, and not the own address. */
            password: string;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                member: {
                  /** A ULID. */
                  id: string;
                  name: string;
                  email: string;
                  role: 'admin' | 'manager' | 'user';
                };
                tenant: {
                  /** A ULID. */
                  id: string;
                  name: string;
                  slug: string;
                };
                /** Reviews the modules that publishers send in. */
                operator: boolean;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/password/reset': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Mails a link for a new password. The answer is the same for every address. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            email: string;
            /** Language of the mail; left out, that of the browser. */
            locale?: string;
          };
        };
      };
      responses: {
        202: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** Where mails can be read on a machine that sends none, for whoever tries it out. */
                outbox: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/password/confirm': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Sets a new password by the link of the mail. Ends all sessions. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** From the link of the mail. */
            token: string;
            /** At least 10 characters; none of the most common passwords, and not the own address. */
            password: string;
          };
        };
      };
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/password': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Changes the own password. Ends the other sessions. */
    patch: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            current: string;
            /** At least 10 characters; none of the most common passwords, and not the own address. */
            password: string;
          };
        };
      };
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    trace?: never;
  };
  '/api/v1/auth/sso/{tenantSlug}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Says whether an organisation has single sign-on; an unknown one has none. */
    get: {
      parameters: { query?: never; header?: never; path: { tenantSlug: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                available: boolean;
                /** For the button; null where there is none. */
                label: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sso': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows single sign-on, and what is needed to set it up. */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                preset: 'google' | 'microsoft' | 'linkedin' | 'other';
                label: string;
                issuer: string;
                clientId: string;
                /** The secret itself is never sent back. */
                hasSecret: boolean;
                domains: string[];
                role: 'manager' | 'user';
                createMembers: boolean;
                enabled: boolean;
                required: boolean;
                updatedAt: string;
              } | null;
              setup: {
                /** To copy to the provider. */
                redirectUri: string;
                /** Signs in at once; for a link in an intranet, a mail or a bookmark. */
                signInUrl: string;
                presets: {
                  preset: 'google' | 'microsoft' | 'linkedin' | 'other';
                  label: string | null;
                  /** Null where the admin enters it. */
                  issuer: string | null;
                  scopes: string[];
                }[];
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    /** Sets single sign-on up. */
    put: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            preset: 'google' | 'microsoft' | 'linkedin' | 'other';
            /** As the provider calls itself. May be left out where the preset knows it. */
            issuer?: string;
            clientId: string;
            /** Left out, the stored one is kept; null for a public client. Never sent back. */
            clientSecret?: string | null;
            /** What stands on the button. */
            label?: string;
            /** Domains of e-mail addresses whose people may come in, such as acme.example. */
            domains: string[];
            /** Of members that are made on the way. */
            role: 'manager' | 'user';
            createMembers: boolean;
            enabled: boolean;
            /** Members who are no admins can no longer sign in by password. */
            required?: boolean;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                preset: 'google' | 'microsoft' | 'linkedin' | 'other';
                label: string;
                issuer: string;
                clientId: string;
                /** The secret itself is never sent back. */
                hasSecret: boolean;
                domains: string[];
                role: 'manager' | 'user';
                createMembers: boolean;
                enabled: boolean;
                required: boolean;
                updatedAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    post?: never;
    /** Takes single sign-on away; members stay. */
    delete: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sso/check': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Tries a provider out: discovery, addresses, keys, algorithms, client. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            preset: 'google' | 'microsoft' | 'linkedin' | 'other';
            /** As the provider calls itself. May be left out where the preset knows it. */
            issuer?: string;
            clientId?: string;
            /** Left out, the stored one is kept; null for a public client. Never sent back. */
            clientSecret?: string | null;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                name: string;
                ok: boolean;
                /** For translations. */
                code: string;
                detail: string;
                /** What to do; null where nothing is to be done. */
                advice: string | null;
              }[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sso/test': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows what the last test sign-in of this admin came to, for ten minutes. */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                at: string;
                /** True when this person would have been signed in. */
                ok: boolean;
                /** Known by the provider’s id, to be linked by address, or to be made. */
                decision: 'known' | 'link' | 'create' | null;
                member: {
                  /** Null for a member that would be made. */
                  id: string | null;
                  name: string;
                  email: string;
                  role: 'admin' | 'manager' | 'user';
                } | null;
                /** What the provider said of the person. */
                claims: Record<string, unknown>;
                error: {
                  code: string;
                  /** What the person would have read, in the language of the request. */
                  message: string;
                  /** What an admin should look at. */
                  check: string;
                  found: string | null;
                } | null;
              } | null;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/members': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the members of the tenant. */
    get: {
      parameters: {
        query?: { limit?: number; cursor?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                name: string;
                email: string;
                role: 'admin' | 'manager' | 'user';
                /** An ATS or an LMS vouches for them: they sign in there and have no password here. */
                external: boolean;
                createdAt: string;
              }[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/members/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows a member. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                name: string;
                email: string;
                role: 'admin' | 'manager' | 'user';
                /** An ATS or an LMS vouches for them: they sign in there and have no password here. */
                external: boolean;
                createdAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    /** Removes a member and ends their sessions. The last admin stays. */
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    /** Changes the role of a member. The last admin stays one; whom an LMS or ATS brought becomes none. */
    patch: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            role?: 'admin' | 'manager' | 'user';
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                name: string;
                email: string;
                role: 'admin' | 'manager' | 'user';
                /** An ATS or an LMS vouches for them: they sign in there and have no password here. */
                external: boolean;
                createdAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    trace?: never;
  };
  '/api/v1/invitations': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists who was invited and has not come yet, newest first. */
    get: {
      parameters: {
        query?: { limit?: number; cursor?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                email: string;
                role: 'admin' | 'manager' | 'user';
                state: 'open' | 'expired';
                /** The member who invited; null once they are gone. */
                invitedBy: string | null;
                createdAt: string;
                sentAt: string;
                expiresAt: string;
              }[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    /** Invites somebody by mail. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            email: string;
            role: 'admin' | 'manager' | 'user';
            /** Language of the mail; left out, that of the browser. */
            locale?: string;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                email: string;
                role: 'admin' | 'manager' | 'user';
                state: 'open' | 'expired';
                /** The member who invited; null once they are gone. */
                invitedBy: string | null;
                createdAt: string;
                sentAt: string;
                expiresAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations/{id}/resend': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Mails a new link, good for another 7 days; the old one is void. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                email: string;
                role: 'admin' | 'manager' | 'user';
                state: 'open' | 'expired';
                /** The member who invited; null once they are gone. */
                invitedBy: string | null;
                createdAt: string;
                sentAt: string;
                expiresAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post?: never;
    /** Takes an invitation back; its link is void. */
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/invitations/read': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Says what the link of an invitation offers, and to whom. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** From the link of the mail. */
            token: string;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                tenant: {
                  name: string;
                };
                email: string;
                role: 'admin' | 'manager' | 'user';
                /** This address has an account: its password is asked for, no new one. */
                known: boolean;
                /** The caller is signed in to that account: one click accepts. */
                signedIn: boolean;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/invitations/accept': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Accepts an invitation and signs in. Somebody new gives a name and a password; a known person gives theirs, or is signed in. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** From the link of the mail. */
            token: string;
            name?: string;
            /** At least 10 characters; none of the most common passwords, and not the own address. */
            password?: string;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data:
                | {
                    member: {
                      /** A ULID. */
                      id: string;
                      name: string;
                      email: string;
                      role: 'admin' | 'manager' | 'user';
                    };
                    tenant: {
                      /** A ULID. */
                      id: string;
                      name: string;
                      slug: string;
                    };
                    /** Reviews the modules that publishers send in. */
                    operator: boolean;
                  }
                | {
                    totp: true;
                    challenge: string;
                  };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the connections. */
    get: {
      parameters: {
        query?: { limit?: number; cursor?: string; kind?: 'site' | 'oauth' | 'lti' | 'any' };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: (
                | {
                    /** A ULID. */
                    id: string;
                    name: string;
                    origins: string[];
                    enabled: boolean;
                    createdAt: string;
                    /** Null where nobody came yet. */
                    lastLaunch: {
                      at: string;
                      /** Why it was refused; null where it was opened. */
                      code: string | null;
                    } | null;
                    kind: 'site';
                    /** Publishable: it stands in the page and opens nothing on other origins. */
                    siteKey: string;
                  }
                | {
                    /** A ULID. */
                    id: string;
                    name: string;
                    origins: string[];
                    enabled: boolean;
                    createdAt: string;
                    /** Null where nobody came yet. */
                    lastLaunch: {
                      at: string;
                      /** Why it was refused; null where it was opened. */
                      code: string | null;
                    } | null;
                    kind: 'oauth';
                    clientId: string;
                    authentication: 'client_secret' | 'private_key_jwt' | 'none';
                    redirectUris: string[];
                    scopes: ('openid' | 'profile' | 'email' | 'launch:create')[];
                  }
                | {
                    /** A ULID. */
                    id: string;
                    name: string;
                    origins: string[];
                    enabled: boolean;
                    createdAt: string;
                    /** Null where nobody came yet. */
                    lastLaunch: {
                      at: string;
                      /** Why it was refused; null where it was opened. */
                      code: string | null;
                    } | null;
                    kind: 'lti';
                    profile: 'canvas' | 'moodle' | 'brightspace' | 'blackboard' | 'other';
                    /** Parts of the LMS that wait for approval. */
                    waitingDeployments: number;
                  }
              )[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    /** Connects a site. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            kind: 'site';
            name: string;
            origins: string[];
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                name: string;
                origins: string[];
                enabled: boolean;
                createdAt: string;
                /** Null where nobody came yet. */
                lastLaunch: {
                  at: string;
                  /** Why it was refused; null where it was opened. */
                  code: string | null;
                } | null;
                kind: 'site';
                /** Publishable: it stands in the page and opens nothing on other origins. */
                siteKey: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows a connection. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data:
                | {
                    /** A ULID. */
                    id: string;
                    name: string;
                    origins: string[];
                    enabled: boolean;
                    createdAt: string;
                    /** Null where nobody came yet. */
                    lastLaunch: {
                      at: string;
                      /** Why it was refused; null where it was opened. */
                      code: string | null;
                    } | null;
                    kind: 'site';
                    /** Publishable: it stands in the page and opens nothing on other origins. */
                    siteKey: string;
                  }
                | {
                    /** A ULID. */
                    id: string;
                    name: string;
                    origins: string[];
                    enabled: boolean;
                    createdAt: string;
                    /** Null where nobody came yet. */
                    lastLaunch: {
                      at: string;
                      /** Why it was refused; null where it was opened. */
                      code: string | null;
                    } | null;
                    kind: 'oauth';
                    clientId: string;
                    authentication: 'client_secret' | 'private_key_jwt' | 'none';
                    redirectUris: string[];
                    scopes: ('openid' | 'profile' | 'email' | 'launch:create')[];
                  }
                | {
                    /** A ULID. */
                    id: string;
                    name: string;
                    origins: string[];
                    enabled: boolean;
                    createdAt: string;
                    /** Null where nobody came yet. */
                    lastLaunch: {
                      at: string;
                      /** Why it was refused; null where it was opened. */
                      code: string | null;
                    } | null;
                    kind: 'lti';
                    profile: 'canvas' | 'moodle' | 'brightspace' | 'blackboard' | 'other';
                    /** Parts of the LMS that wait for approval. */
                    waitingDeployments: number;
                  };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    /** Removes a connection; its key stops working at once. */
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    /** Changes a connection. */
    patch: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            name?: string;
            origins?: string[];
            enabled?: boolean;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data:
                | {
                    /** A ULID. */
                    id: string;
                    name: string;
                    origins: string[];
                    enabled: boolean;
                    createdAt: string;
                    /** Null where nobody came yet. */
                    lastLaunch: {
                      at: string;
                      /** Why it was refused; null where it was opened. */
                      code: string | null;
                    } | null;
                    kind: 'site';
                    /** Publishable: it stands in the page and opens nothing on other origins. */
                    siteKey: string;
                  }
                | {
                    /** A ULID. */
                    id: string;
                    name: string;
                    origins: string[];
                    enabled: boolean;
                    createdAt: string;
                    /** Null where nobody came yet. */
                    lastLaunch: {
                      at: string;
                      /** Why it was refused; null where it was opened. */
                      code: string | null;
                    } | null;
                    kind: 'oauth';
                    clientId: string;
                    authentication: 'client_secret' | 'private_key_jwt' | 'none';
                    redirectUris: string[];
                    scopes: ('openid' | 'profile' | 'email' | 'launch:create')[];
                  }
                | {
                    /** A ULID. */
                    id: string;
                    name: string;
                    origins: string[];
                    enabled: boolean;
                    createdAt: string;
                    /** Null where nobody came yet. */
                    lastLaunch: {
                      at: string;
                      /** Why it was refused; null where it was opened. */
                      code: string | null;
                    } | null;
                    kind: 'lti';
                    profile: 'canvas' | 'moodle' | 'brightspace' | 'blackboard' | 'other';
                    /** Parts of the LMS that wait for approval. */
                    waitingDeployments: number;
                  };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    trace?: never;
  };
  '/api/v1/connections/{id}/attempts': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the last 50 launches with their person, rung, result and reason. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                id: string;
                at: string;
                /** `asked`: a server got a launch URL that nobody has opened yet. `choosing`, `placed`, `cancelled`: somebody who teaches chooses what to place in a course, did so, or left without. */
                result: 'opened' | 'refused' | 'asked' | 'choosing' | 'placed' | 'cancelled';
                /** Which check failed. */
                code: string | null;
                /** What to look at, for an admin. */
                reason: string | null;
                /** What was there instead. */
                found: string | null;
                /** Who came; null where that was not found out. */
                person: 'member' | 'subject' | 'anonymous' | null;
                subjectId: string | null;
                /** How the browser showed that it began an LTI launch. */
                rung: 'storage' | 'cookie' | 'window' | null;
                module: string | null;
                widget: string | null;
                /** The page around the widget; null where there is none. */
                origin: string | null;
                /** An admin tried the connection out. */
                test: boolean;
                /** What the log knows it by: the id of the launch, or of the request that was refused. */
                reference: string | null;
              }[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections/oauth': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Connects a program by OAuth. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            name: string;
            origins?: string[];
            redirectUris?: string[];
            scopes: ('openid' | 'profile' | 'email' | 'launch:create')[];
            authentication: 'client_secret' | 'private_key_jwt' | 'none';
            /** Public keys of the client (RFC 7517), for `private_key_jwt`. */
            jwks?: {
              keys: {
                kty: 'RSA' | 'EC' | 'OKP';
                d?: unknown;
                [name: string]: unknown;
              }[];
            };
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                name: string;
                origins: string[];
                enabled: boolean;
                createdAt: string;
                /** Null where nobody came yet. */
                lastLaunch: {
                  at: string;
                  /** Why it was refused; null where it was opened. */
                  code: string | null;
                } | null;
                kind: 'oauth';
                clientId: string;
                authentication: 'client_secret' | 'private_key_jwt' | 'none';
                redirectUris: string[];
                scopes: ('openid' | 'profile' | 'email' | 'launch:create')[];
                /** Shown this once; we keep only its hash. */
                clientSecret: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections/{id}/client': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Changes what a connected program may ask for. */
    patch: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            redirectUris?: string[];
            scopes?: ('openid' | 'profile' | 'email' | 'launch:create')[];
            /** Public keys of the client (RFC 7517), for `private_key_jwt`. */
            jwks?: {
              keys: {
                kty: 'RSA' | 'EC' | 'OKP';
                d?: unknown;
                [name: string]: unknown;
              }[];
            };
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                name: string;
                origins: string[];
                enabled: boolean;
                createdAt: string;
                /** Null where nobody came yet. */
                lastLaunch: {
                  at: string;
                  /** Why it was refused; null where it was opened. */
                  code: string | null;
                } | null;
                kind: 'oauth';
                clientId: string;
                authentication: 'client_secret' | 'private_key_jwt' | 'none';
                redirectUris: string[];
                scopes: ('openid' | 'profile' | 'email' | 'launch:create')[];
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    trace?: never;
  };
  '/api/v1/connections/{id}/secret': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Makes a new client secret; the old one stops working at once. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** Shown this once; we keep only its hash. */
                clientSecret: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections/{id}/removed': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists whom an admin removed, so that this LMS or ATS brings them no more. */
    get: {
      parameters: {
        query?: { limit?: number; cursor?: string };
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** Who they are in the LMS (`sub`) or the ATS. */
                externalId: string;
                /** Their name when they were removed. */
                name: string;
                removedAt: string;
              }[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections/{id}/removed/{externalId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post?: never;
    /** Lets somebody in again whom an admin removed. */
    delete: {
      parameters: { query?: never; header?: never; path: { id: string; externalId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections/{id}/limits': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows the limits of a site, and how much it was used. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** Launches from one address in an hour. */
                perVisitorHour: number;
                /** Launches of the site in a day of UTC. */
                perDay: number;
                /** `work`: the browser solves a puzzle; `captcha`: a provider of yours vouches for the visitor. */
                proof: 'none' | 'work' | 'captcha';
                captchaUrl: string | null;
                hasCaptchaSecret: boolean;
                /** The last 30 days; days without a launch are left out. */
                usage: {
                  day: string;
                  launches: number;
                }[];
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Changes the limits of a site. */
    patch: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** Launches from one address in an hour. */
            perVisitorHour?: number;
            /** Launches of the site in a day of UTC. */
            perDay?: number;
            /** `work`: the browser solves a puzzle; `captcha`: a provider of yours vouches for the visitor. */
            proof?: 'none' | 'work' | 'captcha';
            /** The provider’s `siteverify` address. */
            captchaUrl?: string;
            /** Sealed, and never shown again; left out, it stays. */
            captchaSecret?: string;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** Launches from one address in an hour. */
                perVisitorHour: number;
                /** Launches of the site in a day of UTC. */
                perDay: number;
                /** `work`: the browser solves a puzzle; `captcha`: a provider of yours vouches for the visitor. */
                proof: 'none' | 'work' | 'captcha';
                captchaUrl: string | null;
                hasCaptchaSecret: boolean;
                /** The last 30 days; days without a launch are left out. */
                usage: {
                  day: string;
                  launches: number;
                }[];
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    trace?: never;
  };
  '/api/v1/connections/lti/tool': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Says what to copy into an LMS, kind by kind. */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              /** What to copy into the LMS. */
              data: {
                loginUrl: string;
                redirectUri: string;
                targetLinkUri: string;
                deepLinkUrl: string;
                redirectUris: string[];
                jwksUrl: string;
                iconUrl: string;
                domain: string;
                scopes: string[];
                profiles: {
                  canvas: {
                    /** How this LMS is best connected. */
                    registration: 'dynamic' | 'manual';
                    /** In the order of the LMS’s own form. */
                    copy: {
                      /** Which field of the LMS it is, for a label. */
                      key: string;
                      value: string;
                      /** `choice`: what to select there or to tick, not to paste. */
                      form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                    }[];
                    /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                    platform: {
                      issuer: string;
                      loginUrl: string;
                      tokenUrl: string;
                      jwksUrl: string;
                    } | null;
                  };
                  moodle: {
                    /** How this LMS is best connected. */
                    registration: 'dynamic' | 'manual';
                    /** In the order of the LMS’s own form. */
                    copy: {
                      /** Which field of the LMS it is, for a label. */
                      key: string;
                      value: string;
                      /** `choice`: what to select there or to tick, not to paste. */
                      form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                    }[];
                    /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                    platform: {
                      issuer: string;
                      loginUrl: string;
                      tokenUrl: string;
                      jwksUrl: string;
                    } | null;
                  };
                  brightspace: {
                    /** How this LMS is best connected. */
                    registration: 'dynamic' | 'manual';
                    /** In the order of the LMS’s own form. */
                    copy: {
                      /** Which field of the LMS it is, for a label. */
                      key: string;
                      value: string;
                      /** `choice`: what to select there or to tick, not to paste. */
                      form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                    }[];
                    /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                    platform: {
                      issuer: string;
                      loginUrl: string;
                      tokenUrl: string;
                      jwksUrl: string;
                    } | null;
                  };
                  blackboard: {
                    /** How this LMS is best connected. */
                    registration: 'dynamic' | 'manual';
                    /** In the order of the LMS’s own form. */
                    copy: {
                      /** Which field of the LMS it is, for a label. */
                      key: string;
                      value: string;
                      /** `choice`: what to select there or to tick, not to paste. */
                      form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                    }[];
                    /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                    platform: {
                      issuer: string;
                      loginUrl: string;
                      tokenUrl: string;
                      jwksUrl: string;
                    } | null;
                  };
                  other: {
                    /** How this LMS is best connected. */
                    registration: 'dynamic' | 'manual';
                    /** In the order of the LMS’s own form. */
                    copy: {
                      /** Which field of the LMS it is, for a label. */
                      key: string;
                      value: string;
                      /** `choice`: what to select there or to tick, not to paste. */
                      form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                    }[];
                    /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                    platform: {
                      issuer: string;
                      loginUrl: string;
                      tokenUrl: string;
                      jwksUrl: string;
                    } | null;
                  };
                };
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections/lti': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Connects an LMS by LTI 1.3. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            name: string;
            profile: 'canvas' | 'moodle' | 'brightspace' | 'blackboard' | 'other';
            issuer: string;
            clientId: string;
            loginUrl: string;
            tokenUrl: string;
            jwksUrl: string;
            /** Pages of the LMS that stand around ours, where they differ from its sign-in; `*.` takes subdomains. */
            origins?: string[];
            /** Deployments known to be right; others wait for approval. */
            deploymentIds?: string[];
            module?: string;
            widget?: string;
            /** A ULID. */
            positionId?: string;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                profile: string;
                issuer: string;
                clientId: string;
                loginUrl: string;
                tokenUrl: string;
                jwksUrl: string;
                module: string | null;
                widget: string | null;
                positionId: string | null;
                origins: string[];
                deployments: {
                  deploymentId: string;
                  state: 'quarantined' | 'approved';
                  createdAt: string;
                }[];
                /** What to copy into the LMS. */
                tool: {
                  loginUrl: string;
                  redirectUri: string;
                  targetLinkUri: string;
                  deepLinkUrl: string;
                  redirectUris: string[];
                  jwksUrl: string;
                  iconUrl: string;
                  domain: string;
                  scopes: string[];
                  profiles: {
                    canvas: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                    moodle: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                    brightspace: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                    blackboard: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                    other: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                  };
                };
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections/{id}/lti': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows an LMS, its deployments and what to copy into it. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                profile: string;
                issuer: string;
                clientId: string;
                loginUrl: string;
                tokenUrl: string;
                jwksUrl: string;
                module: string | null;
                widget: string | null;
                positionId: string | null;
                origins: string[];
                deployments: {
                  deploymentId: string;
                  state: 'quarantined' | 'approved';
                  createdAt: string;
                }[];
                /** What to copy into the LMS. */
                tool: {
                  loginUrl: string;
                  redirectUri: string;
                  targetLinkUri: string;
                  deepLinkUrl: string;
                  redirectUris: string[];
                  jwksUrl: string;
                  iconUrl: string;
                  domain: string;
                  scopes: string[];
                  profiles: {
                    canvas: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                    moodle: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                    brightspace: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                    blackboard: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                    other: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                  };
                };
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Changes addresses of an LMS and what opens where a link does not say. */
    patch: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            profile?: 'canvas' | 'moodle' | 'brightspace' | 'blackboard' | 'other';
            loginUrl?: string;
            tokenUrl?: string;
            jwksUrl?: string;
            /** Pages of the LMS that stand around ours, where they differ from its sign-in; `*.` takes subdomains. */
            origins?: string[];
            module?: string | null;
            widget?: string | null;
            positionId?: string | null;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                profile: string;
                issuer: string;
                clientId: string;
                loginUrl: string;
                tokenUrl: string;
                jwksUrl: string;
                module: string | null;
                widget: string | null;
                positionId: string | null;
                origins: string[];
                deployments: {
                  deploymentId: string;
                  state: 'quarantined' | 'approved';
                  createdAt: string;
                }[];
                /** What to copy into the LMS. */
                tool: {
                  loginUrl: string;
                  redirectUri: string;
                  targetLinkUri: string;
                  deepLinkUrl: string;
                  redirectUris: string[];
                  jwksUrl: string;
                  iconUrl: string;
                  domain: string;
                  scopes: string[];
                  profiles: {
                    canvas: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                    moodle: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                    brightspace: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                    blackboard: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                    other: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                  };
                };
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    trace?: never;
  };
  '/api/v1/connections/{id}/lti/deployments/{deploymentId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Approves a deployment: its people come in from now on. */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string; deploymentId: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                profile: string;
                issuer: string;
                clientId: string;
                loginUrl: string;
                tokenUrl: string;
                jwksUrl: string;
                module: string | null;
                widget: string | null;
                positionId: string | null;
                origins: string[];
                deployments: {
                  deploymentId: string;
                  state: 'quarantined' | 'approved';
                  createdAt: string;
                }[];
                /** What to copy into the LMS. */
                tool: {
                  loginUrl: string;
                  redirectUri: string;
                  targetLinkUri: string;
                  deepLinkUrl: string;
                  redirectUris: string[];
                  jwksUrl: string;
                  iconUrl: string;
                  domain: string;
                  scopes: string[];
                  profiles: {
                    canvas: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                    moodle: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                    brightspace: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                    blackboard: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                    other: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                  };
                };
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    /** Rejects or removes a deployment: what it opened is over. */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: { id: string; deploymentId: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                profile: string;
                issuer: string;
                clientId: string;
                loginUrl: string;
                tokenUrl: string;
                jwksUrl: string;
                module: string | null;
                widget: string | null;
                positionId: string | null;
                origins: string[];
                deployments: {
                  deploymentId: string;
                  state: 'quarantined' | 'approved';
                  createdAt: string;
                }[];
                /** What to copy into the LMS. */
                tool: {
                  loginUrl: string;
                  redirectUri: string;
                  targetLinkUri: string;
                  deepLinkUrl: string;
                  redirectUris: string[];
                  jwksUrl: string;
                  iconUrl: string;
                  domain: string;
                  scopes: string[];
                  profiles: {
                    canvas: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                    moodle: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                    brightspace: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                    blackboard: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                    other: {
                      /** How this LMS is best connected. */
                      registration: 'dynamic' | 'manual';
                      /** In the order of the LMS’s own form. */
                      copy: {
                        /** Which field of the LMS it is, for a label. */
                        key: string;
                        value: string;
                        /** `choice`: what to select there or to tick, not to paste. */
                        form: 'text' | 'url' | 'lines' | 'json' | 'choice';
                      }[];
                      /** Addresses of this kind of LMS; `{host}` is its host, `{clientId}` the client id. Null where they differ from place to place. */
                      platform: {
                        issuer: string;
                        loginUrl: string;
                        tokenUrl: string;
                        jwksUrl: string;
                      } | null;
                    };
                  };
                };
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections/lti/registrations': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the registration links that can still be used, newest first; 100 at most. */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                name: string;
                profile: string;
                state: 'waiting' | 'running' | 'done' | 'expired';
                connectionId: string | null;
                expiresAt: string;
                /** Why the last try did not succeed; the link still works. */
                failure: {
                  code: string;
                  message: string;
                  found: string | null;
                  at: string;
                  requestId: string;
                } | null;
              }[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    /** Makes a link that connects one LMS, good for a day. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            name: string;
            profile: 'canvas' | 'moodle' | 'brightspace' | 'blackboard' | 'other';
            module?: string;
            widget?: string;
            /** A ULID. */
            positionId?: string;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                /** Shown this once: paste it into the LMS. Good for one LMS. */
                url: string;
                expiresAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections/lti/registrations/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Says how far a registration is, and why the last try did not succeed. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                name: string;
                profile: string;
                state: 'waiting' | 'running' | 'done' | 'expired';
                connectionId: string | null;
                expiresAt: string;
                /** Why the last try did not succeed; the link still works. */
                failure: {
                  code: string;
                  message: string;
                  found: string | null;
                  at: string;
                  requestId: string;
                } | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    /** Takes a registration link back; a connection that it made stays. */
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections/{id}/lti/scores': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the last 50 scores for an LMS with their state and reason. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                /** `replaced`: a newer score came before it was sent, or stands in the grade book already. */
                state: 'queued' | 'sending' | 'sent' | 'replaced' | 'failed';
                module: string;
                /** A ULID. */
                subjectId: string;
                person: string | null;
                /** The link in the LMS that the score is for. */
                link: string;
                given: number;
                maximum: number;
                progress: 'in_progress' | 'needs_review' | 'final';
                attempts: number;
                createdAt: string;
                /** When it is tried again, while it waits. */
                nextAt: string | null;
                endedAt: string | null;
                /** Why the last try did not arrive. */
                reason: {
                  /** `lti.lms_unreachable`, `lti.scope_refused` and so on. */
                  code: string;
                  message: string;
                  httpStatus: number | null;
                  said: string | null;
                } | null;
              }[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections/{id}/lti/scores/{scoreId}/retry': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Sends a score again that the LMS refused. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string; scoreId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                /** `replaced`: a newer score came before it was sent, or stands in the grade book already. */
                state: 'queued' | 'sending' | 'sent' | 'replaced' | 'failed';
                module: string;
                /** A ULID. */
                subjectId: string;
                person: string | null;
                /** The link in the LMS that the score is for. */
                link: string;
                given: number;
                maximum: number;
                progress: 'in_progress' | 'needs_review' | 'final';
                attempts: number;
                createdAt: string;
                /** When it is tried again, while it waits. */
                nextAt: string | null;
                endedAt: string | null;
                /** Why the last try did not arrive. */
                reason: {
                  /** `lti.lms_unreachable`, `lti.scope_refused` and so on. */
                  code: string;
                  message: string;
                  httpStatus: number | null;
                  said: string | null;
                } | null;
              }[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/positions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the positions, newest first. */
    get: {
      parameters: {
        query?: { limit?: number; cursor?: string; state?: 'open' | 'closed' };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                key: string;
                title: string;
                description: string;
                location: string | null;
                locale: string;
                state: 'open' | 'closed';
                public: boolean;
                version: number;
                createdAt: string;
                updatedAt: string;
              }[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    /** Opens a position. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** What pages refer to it by; letters, digits and dashes. Made from the title when left out. */
            key?: string;
            title: string;
            /** Plain text or Markdown. */
            description: string;
            location?: string | null;
            locale?: string;
            public?: boolean;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                key: string;
                title: string;
                description: string;
                location: string | null;
                locale: string;
                state: 'open' | 'closed';
                public: boolean;
                version: number;
                createdAt: string;
                updatedAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/positions/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows a position. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                key: string;
                title: string;
                description: string;
                location: string | null;
                locale: string;
                state: 'open' | 'closed';
                public: boolean;
                version: number;
                createdAt: string;
                updatedAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    /** Removes a position. What was made for it stays. */
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    /** Changes a position; a new text makes a new version. */
    patch: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            title?: string;
            /** Plain text or Markdown. */
            description?: string;
            location?: string | null;
            locale?: string;
            public?: boolean;
            state?: 'open' | 'closed';
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                key: string;
                title: string;
                description: string;
                location: string | null;
                locale: string;
                state: 'open' | 'closed';
                public: boolean;
                version: number;
                createdAt: string;
                updatedAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    trace?: never;
  };
  '/api/v1/subjects/me': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post?: never;
    /** Erases everything about the person behind the widget, at once. */
    delete: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/subjects': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the people, newest first. */
    get: {
      parameters: {
        query?: { limit?: number; cursor?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                kind: 'anonymous' | 'named';
                displayName: string | null;
                email: string | null;
                createdAt: string;
                documents: number;
                via: {
                  connection: {
                    /** A ULID. */
                    id: string;
                    name: string;
                  };
                  position: {
                    /** A ULID. */
                    id: string;
                    title: string;
                  } | null;
                } | null;
              }[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/subjects/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows a person. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                kind: 'anonymous' | 'named';
                displayName: string | null;
                email: string | null;
                createdAt: string;
                documents: number;
                via: {
                  connection: {
                    /** A ULID. */
                    id: string;
                    name: string;
                  };
                  position: {
                    /** A ULID. */
                    id: string;
                    title: string;
                  } | null;
                } | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    /** Erases a person with everything of theirs in all modules. */
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/documents': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the documents, newest first. */
    get: {
      parameters: {
        query?: { limit?: number; cursor?: string; subjectId?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                /** A ULID. */
                subjectId: string;
                name: string;
                /** Media type, found by content. */
                type: string;
                /** Bytes. */
                size: number;
                sha256: string;
                /** A module hides whose it is: the name is a stand-in, and members cannot download it. */
                concealed: boolean;
                createdAt: string;
              }[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    /** Takes a file, from a candidate with their `consent`. 200 for one that is there already. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'multipart/form-data': {
            /** A ULID. */
            subjectId?: string;
            /** Version of the policy that a candidate agreed to. */
            consent?: string;
            /** A ULID that names this upload of a new person, for a member who cannot tell whether it arrived: the same name is the same person. */
            once?: string;
            file: string;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                /** A ULID. */
                subjectId: string;
                name: string;
                /** Media type, found by content. */
                type: string;
                /** Bytes. */
                size: number;
                sha256: string;
                /** A module hides whose it is: the name is a stand-in, and members cannot download it. */
                concealed: boolean;
                createdAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/documents/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows a document. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                /** A ULID. */
                subjectId: string;
                name: string;
                /** Media type, found by content. */
                type: string;
                /** Bytes. */
                size: number;
                sha256: string;
                /** A module hides whose it is: the name is a stand-in, and members cannot download it. */
                concealed: boolean;
                createdAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    /** Deletes a document and its file. */
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/documents/{id}/content': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Downloads a document as it was given. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows how far a job is. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                name: string;
                state: 'queued' | 'running' | 'completed' | 'failed';
                progress: number;
                step: string | null;
                attempt: number;
                error: {
                  code: string;
                  message: string;
                } | null;
                result: unknown;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs/{id}/events': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Streams how far a job is, as server-sent events named `job`, until it is done. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'text/event-stream': {
              /** A ULID. */
              id: string;
              name: string;
              state: 'queued' | 'running' | 'completed' | 'failed';
              progress: number;
              step: string | null;
              attempt: number;
              error: {
                code: string;
                message: string;
              } | null;
              result: unknown;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ai/providers': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the providers of AI models: the operator’s, then your own. */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID, or the name of one of the operator’s. */
                id: string;
                /** Those of the operator cannot be changed here. */
                owner: 'tenant' | 'operator';
                kind: 'openai' | 'openai-compatible' | 'anthropic' | 'builtin';
                name: string;
                baseUrl: string | null;
                /** The key itself is never sent back. */
                hasKey: boolean;
                enabled: boolean;
                product: string | null;
                /** Those that a probe has asked. */
                models: string[];
                /** By model: what a probe saw it do. */
                found: Record<string, Record<string, unknown>>;
                probedAt: string | null;
                probeError: string | null;
              }[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    /** Adds a provider of AI models. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** `openai-compatible` is any server that speaks Chat Completions: Ollama, vLLM, a proxy. */
            kind: 'openai' | 'openai-compatible' | 'anthropic';
            name: string;
            /** With its path, such as https://models.example/v1. The vendor’s own where it is left out. */
            baseUrl?: string;
            /** Sealed, and never shown again. */
            key?: string;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID, or the name of one of the operator’s. */
                id: string;
                /** Those of the operator cannot be changed here. */
                owner: 'tenant' | 'operator';
                kind: 'openai' | 'openai-compatible' | 'anthropic' | 'builtin';
                name: string;
                baseUrl: string | null;
                /** The key itself is never sent back. */
                hasKey: boolean;
                enabled: boolean;
                product: string | null;
                /** Those that a probe has asked. */
                models: string[];
                /** By model: what a probe saw it do. */
                found: Record<string, Record<string, unknown>>;
                probedAt: string | null;
                probeError: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ai/providers/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post?: never;
    /** Removes a provider and its key; what it cost stays in the ledger. */
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    /** Changes a provider; holds from the next call on. */
    patch: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            name?: string;
            baseUrl?: string | null;
            /** Left out, the stored one stays, unless the address changes. */
            key?: string | null;
            enabled?: boolean;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID, or the name of one of the operator’s. */
                id: string;
                /** Those of the operator cannot be changed here. */
                owner: 'tenant' | 'operator';
                kind: 'openai' | 'openai-compatible' | 'anthropic' | 'builtin';
                name: string;
                baseUrl: string | null;
                /** The key itself is never sent back. */
                hasKey: boolean;
                enabled: boolean;
                product: string | null;
                /** Those that a probe has asked. */
                models: string[];
                /** By model: what a probe saw it do. */
                found: Record<string, Record<string, unknown>>;
                probedAt: string | null;
                probeError: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    trace?: never;
  };
  '/api/v1/ai/providers/{id}/probe': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Asks a provider for its models, and one model for what it can do. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            model?: string;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                ok: boolean;
                /** What the server says it has. */
                models: string[];
                capabilities: Record<string, unknown> | null;
                latencyMs: number | null;
                error: {
                  code: string;
                  message: string;
                } | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ai/models': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the classes of AI models, and who answers for each. */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                class: 'fast' | 'strong' | 'embed' | 'transcribe' | 'speak';
                /** `operator`: nothing was chosen here. */
                source: 'tenant' | 'operator';
                /** The next one is asked where the one before it fails. */
                choices: {
                  providerId: string;
                  model: string;
                }[];
                /** Who answers where nothing is chosen here. */
                defaults: {
                  providerId: string;
                  model: string;
                }[];
              }[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    /** Says who answers for a class; holds from the next call on. */
    put: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            class: 'fast' | 'strong' | 'embed' | 'transcribe' | 'speak';
            /** None leaves the class to the operator. */
            choices: {
              providerId: string;
              model: string;
            }[];
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                class: 'fast' | 'strong' | 'embed' | 'transcribe' | 'speak';
                /** `operator`: nothing was chosen here. */
                source: 'tenant' | 'operator';
                /** The next one is asked where the one before it fails. */
                choices: {
                  providerId: string;
                  model: string;
                }[];
                /** Who answers where nothing is chosen here. */
                defaults: {
                  providerId: string;
                  model: string;
                }[];
              }[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ai/prices': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists what models cost: your own prices, then those that vendors published. */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** Null for published prices, which cannot be changed. */
                id: string | null;
                source: 'tenant' | 'published';
                providerId: string | null;
                /** Whose price it is, where it is published. */
                kind: string | null;
                model: string;
                validFrom: string;
                inputPerMillion: number;
                outputPerMillion: number;
                perMinute: number;
                perMillionCharacters: number;
              }[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    /** Enters what a model of one of your providers costs from a day on. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            providerId: string;
            model: string;
            /** Calls of earlier days keep their cost. */
            validFrom: string;
            inputPerMillion?: number;
            outputPerMillion?: number;
            perMinute?: number;
            perMillionCharacters?: number;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              /** US dollars for a million tokens, a minute of sound, or a million characters spoken. */
              data: {
                /** Null for published prices, which cannot be changed. */
                id: string | null;
                source: 'tenant' | 'published';
                providerId: string | null;
                /** Whose price it is, where it is published. */
                kind: string | null;
                model: string;
                validFrom: string;
                inputPerMillion: number;
                outputPerMillion: number;
                perMinute: number;
                perMillionCharacters: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ai/prices/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post?: never;
    /** Removes a price of your own; what was reckoned by it stays. */
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ai/budgets': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the budgets for AI, with what was spent of each. */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                id: string;
                scope: 'tenant' | 'module' | 'subject';
                target: string | null;
                period: 'day' | 'month';
                /** Warns. */
                softLimit: number | null;
                /** Stops before it. */
                hardLimit: number | null;
                /** US dollars so far; of each by itself, the one that spent most. */
                spent: number;
                /** Set aside for calls under way. */
                reserved: number;
                /** Where each has the budget for itself: the module or subject that these sums are of. */
                of: string | null;
                state: 'ok' | 'warned' | 'reached';
              }[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    /** Sets a budget for AI. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            scope: 'tenant' | 'module' | 'subject';
            /** Id of the module or subject; left out, each one has this budget for itself. */
            target?: string;
            /** Of UTC. */
            period: 'day' | 'month';
            softLimit?: number | null;
            hardLimit?: number | null;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                id: string;
                scope: 'tenant' | 'module' | 'subject';
                target: string | null;
                period: 'day' | 'month';
                /** Warns. */
                softLimit: number | null;
                /** Stops before it. */
                hardLimit: number | null;
                /** US dollars so far; of each by itself, the one that spent most. */
                spent: number;
                /** Set aside for calls under way. */
                reserved: number;
                /** Where each has the budget for itself: the module or subject that these sums are of. */
                of: string | null;
                state: 'ok' | 'warned' | 'reached';
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ai/budgets/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post?: never;
    /** Takes a budget away: nothing stops spending there any more. */
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    /** Changes the limits of a budget; holds from the next call on. */
    patch: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            softLimit?: number | null;
            hardLimit?: number | null;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                id: string;
                scope: 'tenant' | 'module' | 'subject';
                target: string | null;
                period: 'day' | 'month';
                /** Warns. */
                softLimit: number | null;
                /** Stops before it. */
                hardLimit: number | null;
                /** US dollars so far; of each by itself, the one that spent most. */
                spent: number;
                /** Set aside for calls under way. */
                reserved: number;
                /** Where each has the budget for itself: the module or subject that these sums are of. */
                of: string | null;
                state: 'ok' | 'warned' | 'reached';
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    trace?: never;
  };
  '/api/v1/ai/costs': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Sums what AI cost, for charts: the last 30 days by module. */
    get: {
      parameters: {
        query?: {
          from?: string;
          to?: string;
          by?: 'day' | 'module' | 'subject' | 'prompt' | 'provider' | 'model' | 'class' | 'kind' | 'outcome';
          daily?: boolean;
          module?: string;
          subjectId?: string;
          top?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              from: string;
              to: string;
              /** US dollars. */
              total: number;
              /** Of the whole, also where there are more lines than are sent. */
              totals: {
                /** US dollars. */
                cost: number;
                /** The part of it that no provider told. */
                estimated: number;
                calls: number;
                cached: number;
                /** Failed, refused, unusable, cancelled or lost. */
                failed: number;
                injections: number;
                inputTokens: number;
                outputTokens: number;
                /** Of the calls that went well. */
                medianMs: number | null;
                /** Of the calls that went well. */
                p95Ms: number | null;
              };
              data: {
                /** Null: about nobody, or by no prompt. */
                key: string | null;
                /** All keys that are not among the top ones. */
                isRest: boolean;
                day: string | null;
                /** US dollars. */
                cost: number;
                /** The part of it that no provider told. */
                estimated: number;
                calls: number;
                cached: number;
                /** Failed, refused, unusable, cancelled or lost. */
                failed: number;
                injections: number;
                inputTokens: number;
                outputTokens: number;
                /** Of the calls that went well. */
                medianMs: number | null;
                /** Of the calls that went well. */
                p95Ms: number | null;
              }[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ai/calls': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the calls to AI models, newest first. */
    get: {
      parameters: {
        query?: {
          limit?: number;
          cursor?: string;
          module?: string;
          outcome?: 'running' | 'ok' | 'cached' | 'failed' | 'cancelled' | 'refused' | 'unusable' | 'lost';
          promptId?: string;
          requestId?: string;
          subjectId?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                id: string;
                /** One for the tries, fallbacks and repairs of one question. */
                requestId: string;
                attempt: number;
                kind: string;
                module: string;
                subjectId: string | null;
                promptId: string | null;
                promptVersion: string | null;
                promptHash: string | null;
                class: string | null;
                providerId: string;
                providerKind: string;
                model: string;
                answeredModel: string | null;
                outcome:
                  | 'running'
                  | 'ok'
                  | 'cached'
                  | 'failed'
                  | 'cancelled'
                  | 'refused'
                  | 'unusable'
                  | 'lost';
                failure: string | null;
                inputTokens: number | null;
                outputTokens: number | null;
                seconds: number | null;
                characters: number | null;
                /** US dollars. */
                cost: number;
                estimated: boolean;
                priceSource: string;
                priceFrom: string | null;
                injections: number;
                masked: number;
                beganAt: string;
                firstTextMs: number | null;
                tookMs: number | null;
              }[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/prompts': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the prompts of the modules that are at work. */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                module: string;
                moduleName: string;
                id: string;
                description: string | null;
                /** Class of models that is asked. */
                model: 'fast' | 'strong';
                /** Version that answers. */
                production: string;
                /** The version in production is the tenant’s own. */
                isOwn: boolean;
                canary: {
                  version: string;
                  /** Per cent of the calls. */
                  share: number;
                } | null;
                /** The module’s newest version. */
                newest: string;
                cases: number;
                lastRun: {
                  id: string;
                  version: string;
                  state: 'queued' | 'running' | 'passed' | 'failed';
                  endedAt: string | null;
                } | null;
                /** Open alerts of the sentinel. */
                alerts: number;
              }[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/prompts/{module}/{prompt}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows a prompt with its versions, test set and last runs. */
    get: {
      parameters: { query?: never; header?: never; path: { module: string; prompt: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                module: string;
                moduleName: string;
                id: string;
                description: string | null;
                /** Class of models that is asked. */
                model: 'fast' | 'strong';
                /** Version that answers. */
                production: string;
                /** The version in production is the tenant’s own. */
                isOwn: boolean;
                canary: {
                  version: string;
                  /** Per cent of the calls. */
                  share: number;
                } | null;
                /** The module’s newest version. */
                newest: string;
                cases: number;
                lastRun: {
                  id: string;
                  version: string;
                  state: 'queued' | 'running' | 'passed' | 'failed';
                  endedAt: string | null;
                } | null;
                /** Open alerts of the sentinel. */
                alerts: number;
                slots: {
                  name: string;
                  isDocument: boolean;
                  isRequired: boolean;
                }[];
                input: Record<string, unknown>;
                output: Record<string, unknown> | null;
                /** Classes that the tenant granted to the module. */
                models: ('fast' | 'strong')[];
                /** Newest first, the tenant’s own before the module’s. */
                versions: {
                  version: string;
                  source: 'module' | 'tenant';
                  basedOn: string | null;
                  note: string | null;
                  hash: string;
                  body: string;
                  parameters: {
                    /** Class of models that is asked. */
                    model: 'fast' | 'strong';
                    /** Default: the model’s own. 0 for judgements. */
                    temperature?: number;
                    /** For models that take one. */
                    seed?: number;
                    /** Tokens of the answer at most. Default 4096. */
                    maxTokens?: number;
                    /** For the whole call, with repeats. Default 120. */
                    timeoutSeconds?: number;
                    /** Seconds that an answer is kept for the same question, or `none`. Default a day. */
                    cache?: 'none' | number;
                  };
                  /** False where the module has changed its slots or the form of the answer since: it cannot be used. */
                  fits: boolean;
                  labels: ('production' | 'canary')[];
                  createdAt: string | null;
                  createdBy: string | null;
                }[];
                testSet: {
                  id: string | null;
                  name: string;
                  slots: Record<string, unknown>;
                  expect: (
                    | {
                        /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                        at: string;
                        equals: string | number | boolean | null;
                      }
                    | {
                        /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                        at: string;
                        /** Case does not count. */
                        contains: string;
                      }
                    | {
                        /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                        at: string;
                        /** Case does not count. */
                        lacks: string;
                      }
                    | {
                        /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                        at: string;
                        from: number;
                        to: number;
                      }
                    | {
                        /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                        at: string;
                        /** A slot in which each of these texts must stand. */
                        quotesFrom: string;
                      }
                    | {
                        /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                        at: string;
                        absent: true;
                      }
                  )[];
                }[];
                /** The last ten, newest first. */
                runs: {
                  id: string;
                  module: string;
                  prompt: string;
                  version: string;
                  reason: 'member' | 'label' | 'schedule';
                  label: {
                    name: 'production' | 'canary';
                    share: number;
                  } | null;
                  state: 'queued' | 'running' | 'passed' | 'failed';
                  failure: string | null;
                  cases: number;
                  done: number;
                  /** US dollars. */
                  cost: number;
                  results: {
                    name: string;
                    passed: boolean;
                    error: string | null;
                    faults: {
                      at: string;
                      expected:
                        | {
                            /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                            at: string;
                            equals: string | number | boolean | null;
                          }
                        | {
                            /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                            at: string;
                            /** Case does not count. */
                            contains: string;
                          }
                        | {
                            /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                            at: string;
                            /** Case does not count. */
                            lacks: string;
                          }
                        | {
                            /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                            at: string;
                            from: number;
                            to: number;
                          }
                        | {
                            /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                            at: string;
                            /** A slot in which each of these texts must stand. */
                            quotesFrom: string;
                          }
                        | {
                            /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                            at: string;
                            absent: true;
                          };
                      found: string | null;
                    }[];
                    tookMs: number;
                    callId: string | null;
                  }[];
                  createdAt: string;
                  endedAt: string | null;
                }[];
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/prompts/{module}/{prompt}/versions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Writes a version of the organisation’s own. It answers nobody until a label moves to it. */
    post: {
      parameters: { query?: never; header?: never; path: { module: string; prompt: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** Number of the module’s file, or `t` and a number for one of the tenant’s own. */
            basedOn: string;
            body: string;
            /** What is different, and why. */
            note?: string;
            /** Class of models that is asked. */
            model?: 'fast' | 'strong';
            /** Default: the model’s own. 0 for judgements. */
            temperature?: number;
            /** For models that take one. */
            seed?: number;
            /** Tokens of the answer at most. Default 4096. */
            maxTokens?: number;
            /** For the whole call, with repeats. Default 120. */
            timeoutSeconds?: number;
            /** Seconds that an answer is kept for the same question, or `none`. Default a day. */
            cache?: 'none' | number;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                version: string;
                source: 'module' | 'tenant';
                basedOn: string | null;
                note: string | null;
                hash: string;
                body: string;
                parameters: {
                  /** Class of models that is asked. */
                  model: 'fast' | 'strong';
                  /** Default: the model’s own. 0 for judgements. */
                  temperature?: number;
                  /** For models that take one. */
                  seed?: number;
                  /** Tokens of the answer at most. Default 4096. */
                  maxTokens?: number;
                  /** For the whole call, with repeats. Default 120. */
                  timeoutSeconds?: number;
                  /** Seconds that an answer is kept for the same question, or `none`. Default a day. */
                  cache?: 'none' | number;
                };
                /** False where the module has changed its slots or the form of the answer since: it cannot be used. */
                fits: boolean;
                labels: ('production' | 'canary')[];
                createdAt: string | null;
                createdBy: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/prompts/{module}/{prompt}/diff': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Says how one version becomes another. */
    get: {
      parameters: {
        query: { from: string; to: string };
        header?: never;
        path: { module: string; prompt: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                from: string;
                to: string;
                parameters: {
                  name: string;
                  from: string | null;
                  to: string | null;
                }[];
                lines: {
                  kind: 'same' | 'removed' | 'added';
                  text: string;
                  from: number | null;
                  to: number | null;
                }[];
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/prompts/{module}/{prompt}/labels/{label}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    /** Moves a label to a version: at once where there is no test set, else once it has passed. */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: { module: string; prompt: string; label: 'production' | 'canary' };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /** Number of the module’s file, or `t` and a number for one of the tenant’s own. */
            version: string;
            /** Per cent of the calls; for `canary`. Default 10. */
            share?: number;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** `testing`: it moves once the test set has passed; look at the run. */
                state: 'moved' | 'testing';
                run: {
                  id: string;
                  module: string;
                  prompt: string;
                  version: string;
                  reason: 'member' | 'label' | 'schedule';
                  label: {
                    name: 'production' | 'canary';
                    share: number;
                  } | null;
                  state: 'queued' | 'running' | 'passed' | 'failed';
                  failure: string | null;
                  cases: number;
                  done: number;
                  /** US dollars. */
                  cost: number;
                  results: {
                    name: string;
                    passed: boolean;
                    error: string | null;
                    faults: {
                      at: string;
                      expected:
                        | {
                            /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                            at: string;
                            equals: string | number | boolean | null;
                          }
                        | {
                            /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                            at: string;
                            /** Case does not count. */
                            contains: string;
                          }
                        | {
                            /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                            at: string;
                            /** Case does not count. */
                            lacks: string;
                          }
                        | {
                            /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                            at: string;
                            from: number;
                            to: number;
                          }
                        | {
                            /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                            at: string;
                            /** A slot in which each of these texts must stand. */
                            quotesFrom: string;
                          }
                        | {
                            /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                            at: string;
                            absent: true;
                          };
                      found: string | null;
                    }[];
                    tookMs: number;
                    callId: string | null;
                  }[];
                  createdAt: string;
                  endedAt: string | null;
                } | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    post?: never;
    /** Takes a label away: the module’s newest version answers, or there is no canary any more. */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: { module: string; prompt: string; label: 'production' | 'canary' };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/prompts/{module}/{prompt}/rollback': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Puts back what answered before, at once. */
    post: {
      parameters: { query?: never; header?: never; path: { module: string; prompt: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                module: string;
                moduleName: string;
                id: string;
                description: string | null;
                /** Class of models that is asked. */
                model: 'fast' | 'strong';
                /** Version that answers. */
                production: string;
                /** The version in production is the tenant’s own. */
                isOwn: boolean;
                canary: {
                  version: string;
                  /** Per cent of the calls. */
                  share: number;
                } | null;
                /** The module’s newest version. */
                newest: string;
                cases: number;
                lastRun: {
                  id: string;
                  version: string;
                  state: 'queued' | 'running' | 'passed' | 'failed';
                  endedAt: string | null;
                } | null;
                /** Open alerts of the sentinel. */
                alerts: number;
                slots: {
                  name: string;
                  isDocument: boolean;
                  isRequired: boolean;
                }[];
                input: Record<string, unknown>;
                output: Record<string, unknown> | null;
                /** Classes that the tenant granted to the module. */
                models: ('fast' | 'strong')[];
                /** Newest first, the tenant’s own before the module’s. */
                versions: {
                  version: string;
                  source: 'module' | 'tenant';
                  basedOn: string | null;
                  note: string | null;
                  hash: string;
                  body: string;
                  parameters: {
                    /** Class of models that is asked. */
                    model: 'fast' | 'strong';
                    /** Default: the model’s own. 0 for judgements. */
                    temperature?: number;
                    /** For models that take one. */
                    seed?: number;
                    /** Tokens of the answer at most. Default 4096. */
                    maxTokens?: number;
                    /** For the whole call, with repeats. Default 120. */
                    timeoutSeconds?: number;
                    /** Seconds that an answer is kept for the same question, or `none`. Default a day. */
                    cache?: 'none' | number;
                  };
                  /** False where the module has changed its slots or the form of the answer since: it cannot be used. */
                  fits: boolean;
                  labels: ('production' | 'canary')[];
                  createdAt: string | null;
                  createdBy: string | null;
                }[];
                testSet: {
                  id: string | null;
                  name: string;
                  slots: Record<string, unknown>;
                  expect: (
                    | {
                        /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                        at: string;
                        equals: string | number | boolean | null;
                      }
                    | {
                        /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                        at: string;
                        /** Case does not count. */
                        contains: string;
                      }
                    | {
                        /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                        at: string;
                        /** Case does not count. */
                        lacks: string;
                      }
                    | {
                        /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                        at: string;
                        from: number;
                        to: number;
                      }
                    | {
                        /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                        at: string;
                        /** A slot in which each of these texts must stand. */
                        quotesFrom: string;
                      }
                    | {
                        /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                        at: string;
                        absent: true;
                      }
                  )[];
                }[];
                /** The last ten, newest first. */
                runs: {
                  id: string;
                  module: string;
                  prompt: string;
                  version: string;
                  reason: 'member' | 'label' | 'schedule';
                  label: {
                    name: 'production' | 'canary';
                    share: number;
                  } | null;
                  state: 'queued' | 'running' | 'passed' | 'failed';
                  failure: string | null;
                  cases: number;
                  done: number;
                  /** US dollars. */
                  cost: number;
                  results: {
                    name: string;
                    passed: boolean;
                    error: string | null;
                    faults: {
                      at: string;
                      expected:
                        | {
                            /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                            at: string;
                            equals: string | number | boolean | null;
                          }
                        | {
                            /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                            at: string;
                            /** Case does not count. */
                            contains: string;
                          }
                        | {
                            /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                            at: string;
                            /** Case does not count. */
                            lacks: string;
                          }
                        | {
                            /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                            at: string;
                            from: number;
                            to: number;
                          }
                        | {
                            /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                            at: string;
                            /** A slot in which each of these texts must stand. */
                            quotesFrom: string;
                          }
                        | {
                            /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                            at: string;
                            absent: true;
                          };
                      found: string | null;
                    }[];
                    tookMs: number;
                    callId: string | null;
                  }[];
                  createdAt: string;
                  endedAt: string | null;
                }[];
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/prompts/{module}/{prompt}/moves': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the moves of the labels, newest first. */
    get: {
      parameters: { query?: never; header?: never; path: { module: string; prompt: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                id: string;
                label: 'production' | 'canary';
                from: string | null;
                to: string | null;
                share: number | null;
                reason: 'member' | 'rollback' | 'sentinel';
                by: string | null;
                at: string;
              }[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/prompts/{module}/{prompt}/runs': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Runs the test set with a version. */
    post: {
      parameters: { query?: never; header?: never; path: { module: string; prompt: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** Number of the module’s file, or `t` and a number for one of the tenant’s own. */
            version: string;
          };
        };
      };
      responses: {
        202: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                id: string;
                module: string;
                prompt: string;
                version: string;
                reason: 'member' | 'label' | 'schedule';
                label: {
                  name: 'production' | 'canary';
                  share: number;
                } | null;
                state: 'queued' | 'running' | 'passed' | 'failed';
                failure: string | null;
                cases: number;
                done: number;
                /** US dollars. */
                cost: number;
                results: {
                  name: string;
                  passed: boolean;
                  error: string | null;
                  faults: {
                    at: string;
                    expected:
                      | {
                          /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                          at: string;
                          equals: string | number | boolean | null;
                        }
                      | {
                          /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                          at: string;
                          /** Case does not count. */
                          contains: string;
                        }
                      | {
                          /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                          at: string;
                          /** Case does not count. */
                          lacks: string;
                        }
                      | {
                          /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                          at: string;
                          from: number;
                          to: number;
                        }
                      | {
                          /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                          at: string;
                          /** A slot in which each of these texts must stand. */
                          quotesFrom: string;
                        }
                      | {
                          /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                          at: string;
                          absent: true;
                        };
                    found: string | null;
                  }[];
                  tookMs: number;
                  callId: string | null;
                }[];
                createdAt: string;
                endedAt: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/prompts/{module}/{prompt}/cases': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Adds a case to a test set. */
    post: {
      parameters: { query?: never; header?: never; path: { module: string; prompt: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            name: string;
            slots: Record<string, unknown>;
            expect: (
              | {
                  /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                  at: string;
                  equals: string | number | boolean | null;
                }
              | {
                  /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                  at: string;
                  /** Case does not count. */
                  contains: string;
                }
              | {
                  /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                  at: string;
                  /** Case does not count. */
                  lacks: string;
                }
              | {
                  /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                  at: string;
                  from: number;
                  to: number;
                }
              | {
                  /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                  at: string;
                  /** A slot in which each of these texts must stand. */
                  quotesFrom: string;
                }
              | {
                  /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                  at: string;
                  absent: true;
                }
            )[];
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                id: string | null;
                name: string;
                slots: Record<string, unknown>;
                expect: (
                  | {
                      /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                      at: string;
                      equals: string | number | boolean | null;
                    }
                  | {
                      /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                      at: string;
                      /** Case does not count. */
                      contains: string;
                    }
                  | {
                      /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                      at: string;
                      /** Case does not count. */
                      lacks: string;
                    }
                  | {
                      /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                      at: string;
                      from: number;
                      to: number;
                    }
                  | {
                      /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                      at: string;
                      /** A slot in which each of these texts must stand. */
                      quotesFrom: string;
                    }
                  | {
                      /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                      at: string;
                      absent: true;
                    }
                )[];
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/prompt-cases/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    /** Changes a case of a test set. */
    put: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            name: string;
            slots: Record<string, unknown>;
            expect: (
              | {
                  /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                  at: string;
                  equals: string | number | boolean | null;
                }
              | {
                  /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                  at: string;
                  /** Case does not count. */
                  contains: string;
                }
              | {
                  /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                  at: string;
                  /** Case does not count. */
                  lacks: string;
                }
              | {
                  /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                  at: string;
                  from: number;
                  to: number;
                }
              | {
                  /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                  at: string;
                  /** A slot in which each of these texts must stand. */
                  quotesFrom: string;
                }
              | {
                  /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                  at: string;
                  absent: true;
                }
            )[];
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                id: string | null;
                name: string;
                slots: Record<string, unknown>;
                expect: (
                  | {
                      /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                      at: string;
                      equals: string | number | boolean | null;
                    }
                  | {
                      /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                      at: string;
                      /** Case does not count. */
                      contains: string;
                    }
                  | {
                      /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                      at: string;
                      /** Case does not count. */
                      lacks: string;
                    }
                  | {
                      /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                      at: string;
                      from: number;
                      to: number;
                    }
                  | {
                      /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                      at: string;
                      /** A slot in which each of these texts must stand. */
                      quotesFrom: string;
                    }
                  | {
                      /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                      at: string;
                      absent: true;
                    }
                )[];
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    post?: never;
    /** Removes a case from a test set. */
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/prompt-runs/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows how far a run of a test set is, and what it found. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                id: string;
                module: string;
                prompt: string;
                version: string;
                reason: 'member' | 'label' | 'schedule';
                label: {
                  name: 'production' | 'canary';
                  share: number;
                } | null;
                state: 'queued' | 'running' | 'passed' | 'failed';
                failure: string | null;
                cases: number;
                done: number;
                /** US dollars. */
                cost: number;
                results: {
                  name: string;
                  passed: boolean;
                  error: string | null;
                  faults: {
                    at: string;
                    expected:
                      | {
                          /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                          at: string;
                          equals: string | number | boolean | null;
                        }
                      | {
                          /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                          at: string;
                          /** Case does not count. */
                          contains: string;
                        }
                      | {
                          /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                          at: string;
                          /** Case does not count. */
                          lacks: string;
                        }
                      | {
                          /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                          at: string;
                          from: number;
                          to: number;
                        }
                      | {
                          /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                          at: string;
                          /** A slot in which each of these texts must stand. */
                          quotesFrom: string;
                        }
                      | {
                          /** JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element. */
                          at: string;
                          absent: true;
                        };
                    found: string | null;
                  }[];
                  tookMs: number;
                  callId: string | null;
                }[];
                createdAt: string;
                endedAt: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sentinel/settings': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows what the sentinel looks at. */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** Share of live answers that are checked. */
                sampleRate: number;
                /** Share of the answers of a day that may fail a check before there is an alert. */
                failureShare: number;
                /** Characters of an answer. */
                maxLength: number;
                maxCost: number | null;
                maxLatencyMs: number;
                /** Runs the test set of each prompt so often, with the version in production. 0: never. */
                canaryHours: number;
                /** A label that the tenant moved goes back by itself when its version causes an alert. */
                autoRollback: boolean;
                /** Admins get a mail about each alert. */
                mail: boolean;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    /** Changes what the sentinel looks at, from the next answer on. */
    put: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** Share of live answers that are checked. */
            sampleRate: number;
            /** Share of the answers of a day that may fail a check before there is an alert. */
            failureShare: number;
            /** Characters of an answer. */
            maxLength: number;
            maxCost: number | null;
            maxLatencyMs: number;
            /** Runs the test set of each prompt so often, with the version in production. 0: never. */
            canaryHours: number;
            /** A label that the tenant moved goes back by itself when its version causes an alert. */
            autoRollback: boolean;
            /** Admins get a mail about each alert. */
            mail: boolean;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** Share of live answers that are checked. */
                sampleRate: number;
                /** Share of the answers of a day that may fail a check before there is an alert. */
                failureShare: number;
                /** Characters of an answer. */
                maxLength: number;
                maxCost: number | null;
                maxLatencyMs: number;
                /** Runs the test set of each prompt so often, with the version in production. 0: never. */
                canaryHours: number;
                /** A label that the tenant moved goes back by itself when its version causes an alert. */
                autoRollback: boolean;
                /** Admins get a mail about each alert. */
                mail: boolean;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sentinel/series': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows day by day what the sentinel saw, and how far scores have moved, for charts. */
    get: {
      parameters: {
        query?: { from?: string; to?: string; module?: string; prompt?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              from: string;
              to: string;
              data: {
                day: string;
                module: string;
                prompt: string;
                version: string;
                samples: number;
                /** Answers that failed at least one check. */
                failed: number;
                /** By check. */
                failures: {
                  schema: number;
                  grounding: number;
                  refusal: number;
                  leakage: number;
                  language: number;
                  length: number;
                  cost: number;
                  latency: number;
                };
                medianMs: number | null;
                p95Ms: number | null;
                /** US dollars. */
                meanCost: number;
                meanLength: number | null;
                meanScore: number | null;
              }[];
              drift: {
                module: string;
                prompt: string;
                index: number | null;
                limit: number | null;
                /** Share of the scores in each tenth of the baseline. */
                baseline: number[];
                /** Share of the last 7 days in the same bins. */
                recent: number[];
                /** Upper edges of all bins but the last. */
                edges: number[];
                baselineCount: number;
                recentCount: number;
              }[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sentinel/samples': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the answers that were looked at, newest first. */
    get: {
      parameters: {
        query?: { limit?: number; cursor?: string; module?: string; prompt?: string; failed?: boolean };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                id: string;
                callId: string | null;
                module: string;
                prompt: string;
                version: string;
                label: 'production' | 'canary';
                failed: {
                  check:
                    | 'schema'
                    | 'grounding'
                    | 'refusal'
                    | 'leakage'
                    | 'language'
                    | 'length'
                    | 'cost'
                    | 'latency';
                  at: string | null;
                }[];
                tookMs: number;
                /** US dollars. */
                cost: number;
                length: number;
                score: number | null;
                at: string;
              }[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sentinel/alerts': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the alerts, newest first. */
    get: {
      parameters: {
        query?: {
          limit?: number;
          cursor?: string;
          state?: 'open' | 'closed';
          module?: string;
          prompt?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                id: string;
                module: string;
                prompt: string;
                version: string;
                kind:
                  | 'schema'
                  | 'grounding'
                  | 'refusal'
                  | 'leakage'
                  | 'language'
                  | 'length'
                  | 'cost'
                  | 'latency'
                  | 'drift'
                  | 'canary';
                state: 'open' | 'closed';
                value: number;
                limit: number;
                samples: number;
                rolledBackTo: string | null;
                runId: string | null;
                createdAt: string;
                closedAt: string | null;
                closedBy: string | null;
              }[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sentinel/alerts/{id}/close': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Closes an alert; what comes after it may be told again. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                id: string;
                module: string;
                prompt: string;
                version: string;
                kind:
                  | 'schema'
                  | 'grounding'
                  | 'refusal'
                  | 'leakage'
                  | 'language'
                  | 'length'
                  | 'cost'
                  | 'latency'
                  | 'drift'
                  | 'canary';
                state: 'open' | 'closed';
                value: number;
                limit: number;
                samples: number;
                rolledBackTo: string | null;
                runId: string | null;
                createdAt: string;
                closedAt: string | null;
                closedBy: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/search/collections': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists what modules search, with the model that answers and how far another one is. */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                model: string | null;
                collections: {
                  /** Whose collection it is. */
                  module: string;
                  collection: string;
                  documents: number;
                  /** What can be found. They overlap. */
                  passages: number;
                  /** Of the model that answers now. */
                  vectors: number;
                  /** The model that answers now; null where words alone decide. */
                  model: string | null;
                  next: {
                    model: string;
                    /** How much of it is made. */
                    done: number;
                  } | null;
                }[];
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/search/reindex': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Makes the vectors that are missing, in the background. Answers with the number of collections. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        202: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                begun: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/launches/site': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Enters a widget from a public site. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            siteKey: string;
            module: string;
            /** `_`: the first public widget. */
            widget: string;
            positionKey?: string;
            origin: string;
            locale?: string;
            /** Needed from a sandboxed frame: what the server wrote into its page. */
            entry?: string;
            /** After `launches.proof_needed`: the puzzle’s solution as base64 of ALTCHA’s JSON, or the answer of the site’s captcha. */
            proof?: string;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                token: string;
                expiresAt: string;
                launch: {
                  /** A ULID. */
                  id: string;
                  widget: string;
                  placement: string;
                  positionId: string | null;
                  subjectId: string | null;
                  locale: string;
                  hasGradeBook: boolean;
                  wantsScore: boolean;
                };
                settings: Record<string, unknown>;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/launches/console': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Enters a widget inside the console. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            module: string;
            widget: string;
            /** A ULID. */
            positionId?: string;
            /** A ULID. */
            subjectId?: string;
            locale?: string;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                token: string;
                expiresAt: string;
                launch: {
                  /** A ULID. */
                  id: string;
                  widget: string;
                  placement: string;
                  positionId: string | null;
                  subjectId: string | null;
                  locale: string;
                  hasGradeBook: boolean;
                  wantsScore: boolean;
                };
                settings: Record<string, unknown>;
                mount: {
                  module: string;
                  version: string;
                  widget: string;
                  title: string;
                  /** Path of the federation container on this host. */
                  remoteEntry: string;
                  /** Path of the page to show in a frame; null where the widget may stand in the page itself. */
                  frame: string | null;
                  container: string;
                  preloads: string[];
                  minHeight: number;
                  /** Pixels. */
                  sizes: {
                    minWidth?: number;
                    maxWidth?: number;
                  };
                  /** JSON Schema of what a page may give it; null where the manifest does not say. */
                  propertiesSchema: unknown;
                  messages: Record<string, string>;
                  fallbackMessages: Record<string, string>;
                };
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/launches/renew': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Gives a living launch a new token. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                token: string;
                expiresAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/launches': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the latest launches. */
    get: {
      parameters: {
        query?: { limit?: number; cursor?: string; connectionId?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                door: 'site' | 'console' | 'oauth' | 'lti';
                /** How the browser showed that it began an LTI launch. */
                rung: 'storage' | 'cookie' | 'window' | null;
                module: string;
                widget: string;
                placement: string;
                origin: string;
                locale: string;
                connectionId: string | null;
                positionId: string | null;
                subjectId: string | null;
                createdAt: string;
              }[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    /** Makes a one-time launch URL, good for a minute. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            module: string;
            widget: string;
            positionKey?: string;
            /** The person whose data it is, such as the candidate. */
            subject: {
              /** Your own id, within this connection. */
              externalId: string;
              displayName?: string;
              email?: string;
            };
            /** Who will look at it, such as the recruiter. */
            user: {
              /** Your own id, within this connection. */
              externalId: string;
              name?: string;
              role?: 'manager' | 'user';
            };
            /** A page of yours, on one of the origins of the connection: where a refused visitor finds back. */
            returnUrl?: string;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** Opens the widget once, within a minute, in a frame on one of your origins. */
                url: string;
                expiresAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connections/{id}/test': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Makes a one-time launch URL for the admin, about a test person. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            module: string;
            widget: string;
            positionKey?: string;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** Opens the widget once, within a minute, in a frame on one of your origins. */
                url: string;
                expiresAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/catalogue': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the modules that the organisation can install, in the reader’s language. */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                module: string;
                version: string;
                name: string;
                summary: string;
                publisher: string;
                categories: string[];
                widgets: {
                  name: string;
                  title: string;
                  placements: string[];
                  /** Pixels it needs at first. */
                  minHeight?: number;
                }[];
                permissions: {
                  name: string;
                  reason: string;
                }[];
                /** JSON Schema of the settings. */
                settingsSchema: unknown;
                privacy: {
                  data: string;
                  purpose: string;
                  retentionDays: number;
                };
                /** Not made by those who made this host. */
                thirdParty: boolean;
                /** False for what a developer loaded by hand: nobody signed it or looked at it. */
                reviewed: boolean;
                /** Servers that it talks to. */
                network: string[];
                icon: string | null;
                installed: {
                  /** A ULID. */
                  id: string;
                  version: string;
                  state: string;
                } | null;
              }[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/catalogue/{module}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows everything about a module that one reads before installing it. */
    get: {
      parameters: { query?: never; header?: never; path: { module: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                module: string;
                version: string;
                name: string;
                summary: string;
                publisher: string;
                categories: string[];
                widgets: {
                  name: string;
                  title: string;
                  placements: string[];
                  /** Pixels it needs at first. */
                  minHeight?: number;
                }[];
                permissions: {
                  name: string;
                  reason: string;
                }[];
                /** JSON Schema of the settings. */
                settingsSchema: unknown;
                privacy: {
                  data: string;
                  purpose: string;
                  retentionDays: number;
                };
                /** Not made by those who made this host. */
                thirdParty: boolean;
                /** False for what a developer loaded by hand: nobody signed it or looked at it. */
                reviewed: boolean;
                /** Servers that it talks to. */
                network: string[];
                icon: string | null;
                installed: {
                  /** A ULID. */
                  id: string;
                  version: string;
                  state: string;
                } | null;
                /** Markdown, in the reader’s language where there is one. */
                description: string;
                screenshots: {
                  url: string;
                  alt: string;
                }[];
                publisherInfo: {
                  id: string;
                  name: string;
                  domain: string | null;
                };
                locales: string[];
                /** Who gets personal data from it. */
                receivers: string[];
                bytes: number | null;
                /** What is offered to this organisation, newest first. */
                versions: {
                  version: string;
                  publishedAt: string | null;
                  /** Markdown. */
                  changelog: string;
                }[];
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/publishers': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the organisation’s publishers with their keys. */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                id: string;
                name: string;
                domain: string | null;
                createdAt: string;
                keys: {
                  keyId: string;
                  publicKey: string;
                  createdAt: string;
                  revokedAt: string | null;
                }[];
              }[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    /** Registers the organisation as a publisher of modules. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** What manifests call the publisher: small letters, digits and dashes. Cannot be changed. */
            id: string;
            name: string;
            /** The publisher’s own domain, such as acme.example. Shown as what the publisher says. */
            domain?: string;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                id: string;
                name: string;
                domain: string | null;
                createdAt: string;
                keys: {
                  keyId: string;
                  publicKey: string;
                  createdAt: string;
                  revokedAt: string | null;
                }[];
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/publishers/{id}/keys': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Registers the public half of a key that the publisher signs packages with. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** The public half of an Ed25519 key: `ed25519:…` or PEM. */
            publicKey: string;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                keyId: string;
                publicKey: string;
                createdAt: string;
                revokedAt: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/publishers/{id}/keys/{keyId}/revoke': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Revokes a key. What was counter-signed before that moment stays good, the rest is refused. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string; keyId: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** Since when the key is not to be trusted; now unless given. Versions counter-signed after it are refused. */
            revokedAt?: string;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                keyId: string;
                publicKey: string;
                createdAt: string;
                revokedAt: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/submissions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the organisation’s submissions, newest first. */
    get: {
      parameters: {
        query?: { limit?: number; cursor?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                publisher: string;
                module: string;
                version: string;
                state: 'submitted' | 'checking' | 'rejected' | 'in_review' | 'approved' | 'yanked';
                rollout: number | null;
                /** In order, as far as they have come. */
                checks: {
                  name: string;
                  passed: boolean;
                  /** False after an earlier check that failed and that it depends on. */
                  ran: boolean;
                  details: string[];
                }[];
                checksInAll: number;
                reason: string | null;
                /** Bytes of the package. */
                size: number;
                createdAt: string;
                updatedAt: string;
                approvedAt: string | null;
              }[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    /** Sends a signed package in for review. 200 for one that was sent in before, byte by byte. 20 of an organisation may wait at a time. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/octet-stream': string } };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                publisher: string;
                module: string;
                version: string;
                state: 'submitted' | 'checking' | 'rejected' | 'in_review' | 'approved' | 'yanked';
                rollout: number | null;
                /** In order, as far as they have come. */
                checks: {
                  name: string;
                  passed: boolean;
                  /** False after an earlier check that failed and that it depends on. */
                  ran: boolean;
                  details: string[];
                }[];
                checksInAll: number;
                reason: string | null;
                /** Bytes of the package. */
                size: number;
                createdAt: string;
                updatedAt: string;
                approvedAt: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/submissions/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows a submission with its checks. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                publisher: string;
                module: string;
                version: string;
                state: 'submitted' | 'checking' | 'rejected' | 'in_review' | 'approved' | 'yanked';
                rollout: number | null;
                /** In order, as far as they have come. */
                checks: {
                  name: string;
                  passed: boolean;
                  /** False after an earlier check that failed and that it depends on. */
                  ran: boolean;
                  details: string[];
                }[];
                checksInAll: number;
                reason: string | null;
                /** Bytes of the package. */
                size: number;
                createdAt: string;
                updatedAt: string;
                approvedAt: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/review': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists what publishers sent in, with what is new in it. For operators. */
    get: {
      parameters: {
        query?: {
          limit?: number;
          cursor?: string;
          state?: 'submitted' | 'checking' | 'rejected' | 'in_review' | 'approved' | 'yanked';
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                publisher: string;
                module: string;
                version: string;
                state: 'submitted' | 'checking' | 'rejected' | 'in_review' | 'approved' | 'yanked';
                rollout: number | null;
                /** In order, as far as they have come. */
                checks: {
                  name: string;
                  passed: boolean;
                  /** False after an earlier check that failed and that it depends on. */
                  ran: boolean;
                  details: string[];
                }[];
                checksInAll: number;
                reason: string | null;
                /** Bytes of the package. */
                size: number;
                createdAt: string;
                updatedAt: string;
                approvedAt: string | null;
                /** What the module calls itself, in the reader’s language where it has it. */
                name: string;
                summary: string;
                publisherName: string;
                publisherDomain: string | null;
                /** Whose publisher it is. */
                organisation: string;
                permissions: {
                  name: string;
                  reason: string;
                }[];
                network: string[];
                /** How many tenants have this version. */
                installations: number;
                /** What is new against the version before; bytes and paths. */
                diff: {
                  before: string | null;
                  newPermissions: string[];
                  newHosts: string[];
                  newEvents: string[];
                  sizes: {
                    web: {
                      before: number;
                      now: number;
                    };
                    whole: {
                      before: number;
                      now: number;
                    };
                  };
                  addedFiles: string[];
                  changedFiles: string[];
                  removedFiles: string[];
                };
              }[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/review/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows a submission to a reviewer. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                publisher: string;
                module: string;
                version: string;
                state: 'submitted' | 'checking' | 'rejected' | 'in_review' | 'approved' | 'yanked';
                rollout: number | null;
                /** In order, as far as they have come. */
                checks: {
                  name: string;
                  passed: boolean;
                  /** False after an earlier check that failed and that it depends on. */
                  ran: boolean;
                  details: string[];
                }[];
                checksInAll: number;
                reason: string | null;
                /** Bytes of the package. */
                size: number;
                createdAt: string;
                updatedAt: string;
                approvedAt: string | null;
                /** What the module calls itself, in the reader’s language where it has it. */
                name: string;
                summary: string;
                publisherName: string;
                publisherDomain: string | null;
                /** Whose publisher it is. */
                organisation: string;
                permissions: {
                  name: string;
                  reason: string;
                }[];
                network: string[];
                /** How many tenants have this version. */
                installations: number;
                /** What is new against the version before; bytes and paths. */
                diff: {
                  before: string | null;
                  newPermissions: string[];
                  newHosts: string[];
                  newEvents: string[];
                  sizes: {
                    web: {
                      before: number;
                      now: number;
                    };
                    whole: {
                      before: number;
                      now: number;
                    };
                  };
                  addedFiles: string[];
                  changedFiles: string[];
                  removedFiles: string[];
                };
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/review/{id}/package': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Downloads a package, to read its code. For operators. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/review/{id}/approve': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Lets a version in and offers it to tenants. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** Of how many of a hundred tenants it is offered to. */
            rollout?: 1 | 10 | 100;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                publisher: string;
                module: string;
                version: string;
                state: 'submitted' | 'checking' | 'rejected' | 'in_review' | 'approved' | 'yanked';
                rollout: number | null;
                /** In order, as far as they have come. */
                checks: {
                  name: string;
                  passed: boolean;
                  /** False after an earlier check that failed and that it depends on. */
                  ran: boolean;
                  details: string[];
                }[];
                checksInAll: number;
                reason: string | null;
                /** Bytes of the package. */
                size: number;
                createdAt: string;
                updatedAt: string;
                approvedAt: string | null;
                /** What the module calls itself, in the reader’s language where it has it. */
                name: string;
                summary: string;
                publisherName: string;
                publisherDomain: string | null;
                /** Whose publisher it is. */
                organisation: string;
                permissions: {
                  name: string;
                  reason: string;
                }[];
                network: string[];
                /** How many tenants have this version. */
                installations: number;
                /** What is new against the version before; bytes and paths. */
                diff: {
                  before: string | null;
                  newPermissions: string[];
                  newHosts: string[];
                  newEvents: string[];
                  sizes: {
                    web: {
                      before: number;
                      now: number;
                    };
                    whole: {
                      before: number;
                      now: number;
                    };
                  };
                  addedFiles: string[];
                  changedFiles: string[];
                  removedFiles: string[];
                };
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/review/{id}/reject': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Rejects a version; the publisher’s admins get the reason by mail. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** Goes to the publisher’s admins, word by word. */
            reason: string;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                publisher: string;
                module: string;
                version: string;
                state: 'submitted' | 'checking' | 'rejected' | 'in_review' | 'approved' | 'yanked';
                rollout: number | null;
                /** In order, as far as they have come. */
                checks: {
                  name: string;
                  passed: boolean;
                  /** False after an earlier check that failed and that it depends on. */
                  ran: boolean;
                  details: string[];
                }[];
                checksInAll: number;
                reason: string | null;
                /** Bytes of the package. */
                size: number;
                createdAt: string;
                updatedAt: string;
                approvedAt: string | null;
                /** What the module calls itself, in the reader’s language where it has it. */
                name: string;
                summary: string;
                publisherName: string;
                publisherDomain: string | null;
                /** Whose publisher it is. */
                organisation: string;
                permissions: {
                  name: string;
                  reason: string;
                }[];
                network: string[];
                /** How many tenants have this version. */
                installations: number;
                /** What is new against the version before; bytes and paths. */
                diff: {
                  before: string | null;
                  newPermissions: string[];
                  newHosts: string[];
                  newEvents: string[];
                  sizes: {
                    web: {
                      before: number;
                      now: number;
                    };
                    whole: {
                      before: number;
                      now: number;
                    };
                  };
                  addedFiles: string[];
                  changedFiles: string[];
                  removedFiles: string[];
                };
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/review/{id}/rollout': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Offers a version to more tenants, or to fewer. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** Of how many of a hundred tenants it is offered to. */
            rollout: 1 | 10 | 100;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                publisher: string;
                module: string;
                version: string;
                state: 'submitted' | 'checking' | 'rejected' | 'in_review' | 'approved' | 'yanked';
                rollout: number | null;
                /** In order, as far as they have come. */
                checks: {
                  name: string;
                  passed: boolean;
                  /** False after an earlier check that failed and that it depends on. */
                  ran: boolean;
                  details: string[];
                }[];
                checksInAll: number;
                reason: string | null;
                /** Bytes of the package. */
                size: number;
                createdAt: string;
                updatedAt: string;
                approvedAt: string | null;
                /** What the module calls itself, in the reader’s language where it has it. */
                name: string;
                summary: string;
                publisherName: string;
                publisherDomain: string | null;
                /** Whose publisher it is. */
                organisation: string;
                permissions: {
                  name: string;
                  reason: string;
                }[];
                network: string[];
                /** How many tenants have this version. */
                installations: number;
                /** What is new against the version before; bytes and paths. */
                diff: {
                  before: string | null;
                  newPermissions: string[];
                  newHosts: string[];
                  newEvents: string[];
                  sizes: {
                    web: {
                      before: number;
                      now: number;
                    };
                    whole: {
                      before: number;
                      now: number;
                    };
                  };
                  addedFiles: string[];
                  changedFiles: string[];
                  removedFiles: string[];
                };
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/review/{id}/yank': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Takes a version back. Installations of it go on, with a banner; nobody can install it any more. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** Goes to the publisher’s admins, word by word. */
            reason: string;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                publisher: string;
                module: string;
                version: string;
                state: 'submitted' | 'checking' | 'rejected' | 'in_review' | 'approved' | 'yanked';
                rollout: number | null;
                /** In order, as far as they have come. */
                checks: {
                  name: string;
                  passed: boolean;
                  /** False after an earlier check that failed and that it depends on. */
                  ran: boolean;
                  details: string[];
                }[];
                checksInAll: number;
                reason: string | null;
                /** Bytes of the package. */
                size: number;
                createdAt: string;
                updatedAt: string;
                approvedAt: string | null;
                /** What the module calls itself, in the reader’s language where it has it. */
                name: string;
                summary: string;
                publisherName: string;
                publisherDomain: string | null;
                /** Whose publisher it is. */
                organisation: string;
                permissions: {
                  name: string;
                  reason: string;
                }[];
                network: string[];
                /** How many tenants have this version. */
                installations: number;
                /** What is new against the version before; bytes and paths. */
                diff: {
                  before: string | null;
                  newPermissions: string[];
                  newHosts: string[];
                  newEvents: string[];
                  sizes: {
                    web: {
                      before: number;
                      now: number;
                    };
                    whole: {
                      before: number;
                      now: number;
                    };
                  };
                  addedFiles: string[];
                  changedFiles: string[];
                  removedFiles: string[];
                };
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/installations': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the installed modules; with `state=removed` those whose data is still kept. */
    get: {
      parameters: {
        query?: { state?: 'installing' | 'active' | 'disabled' | 'uninstalling' | 'removed' | 'failed' };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                module: string;
                version: string;
                name: string;
                summary: string;
                publisher: string;
                categories: string[];
                widgets: {
                  name: string;
                  title: string;
                  placements: string[];
                  /** Pixels it needs at first. */
                  minHeight?: number;
                }[];
                permissions: {
                  name: string;
                  reason: string;
                }[];
                /** JSON Schema of the settings. */
                settingsSchema: unknown;
                privacy: {
                  data: string;
                  purpose: string;
                  retentionDays: number;
                };
                /** A ULID. */
                id: string;
                /** Not made by those who made this host. */
                thirdParty: boolean;
                /** False for what a developer loaded by hand: nobody signed it or looked at it. */
                reviewed: boolean;
                /** Servers that it talks to. */
                network: string[];
                state: 'installing' | 'active' | 'disabled' | 'uninstalling' | 'removed' | 'failed';
                doing: 'install' | 'upgrade' | 'uninstall' | 'restore' | 'erase' | null;
                step: string | null;
                /** Names of the permissions that it has. */
                granted: string[];
                settings: Record<string, unknown>;
                error: {
                  code: string;
                  message: string;
                  /** Where it happened, a word of the host. */
                  step?: string;
                } | null;
                previousVersion: string | null;
                rollbackUntil: string | null;
                /** The newest version that is offered to the organisation. */
                newest: string;
                upgrade: {
                  version: string;
                  /** What it asks for beyond this version. */
                  newPermissions: {
                    name: string;
                    reason: string;
                  }[];
                } | null;
                yanked: {
                  reason: string;
                } | null;
                runner: 'inline' | 'isolated' | null;
                health: {
                  state: 'idle' | 'starting' | 'running' | 'backing-off' | 'quarantined';
                  /** How often its process had to be started anew. */
                  restarts: number;
                  lastError: {
                    code: string;
                    message: string;
                    at: string;
                  } | null;
                  memoryBytes: number | null;
                  startedAt: string | null;
                } | null;
                createdAt: string;
                removedAt: string | null;
                erasesAt: string | null;
              }[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    /** Installs a module with the permissions agreed to. What takes long goes on after the answer. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            module: string;
            version?: string;
            permissions: string[];
            /** Settings to change. A secret that is sent back as it was shown stays; null takes a value out. */
            settings?: Record<string, unknown>;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                module: string;
                version: string;
                name: string;
                summary: string;
                publisher: string;
                categories: string[];
                widgets: {
                  name: string;
                  title: string;
                  placements: string[];
                  /** Pixels it needs at first. */
                  minHeight?: number;
                }[];
                permissions: {
                  name: string;
                  reason: string;
                }[];
                /** JSON Schema of the settings. */
                settingsSchema: unknown;
                privacy: {
                  data: string;
                  purpose: string;
                  retentionDays: number;
                };
                /** A ULID. */
                id: string;
                /** Not made by those who made this host. */
                thirdParty: boolean;
                /** False for what a developer loaded by hand: nobody signed it or looked at it. */
                reviewed: boolean;
                /** Servers that it talks to. */
                network: string[];
                state: 'installing' | 'active' | 'disabled' | 'uninstalling' | 'removed' | 'failed';
                doing: 'install' | 'upgrade' | 'uninstall' | 'restore' | 'erase' | null;
                step: string | null;
                /** Names of the permissions that it has. */
                granted: string[];
                settings: Record<string, unknown>;
                error: {
                  code: string;
                  message: string;
                  /** Where it happened, a word of the host. */
                  step?: string;
                } | null;
                previousVersion: string | null;
                rollbackUntil: string | null;
                /** The newest version that is offered to the organisation. */
                newest: string;
                upgrade: {
                  version: string;
                  /** What it asks for beyond this version. */
                  newPermissions: {
                    name: string;
                    reason: string;
                  }[];
                } | null;
                yanked: {
                  reason: string;
                } | null;
                runner: 'inline' | 'isolated' | null;
                health: {
                  state: 'idle' | 'starting' | 'running' | 'backing-off' | 'quarantined';
                  /** How often its process had to be started anew. */
                  restarts: number;
                  lastError: {
                    code: string;
                    message: string;
                    at: string;
                  } | null;
                  memoryBytes: number | null;
                  startedAt: string | null;
                } | null;
                createdAt: string;
                removedAt: string | null;
                erasesAt: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/installations/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows an installed module. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                module: string;
                version: string;
                name: string;
                summary: string;
                publisher: string;
                categories: string[];
                widgets: {
                  name: string;
                  title: string;
                  placements: string[];
                  /** Pixels it needs at first. */
                  minHeight?: number;
                }[];
                permissions: {
                  name: string;
                  reason: string;
                }[];
                /** JSON Schema of the settings. */
                settingsSchema: unknown;
                privacy: {
                  data: string;
                  purpose: string;
                  retentionDays: number;
                };
                /** A ULID. */
                id: string;
                /** Not made by those who made this host. */
                thirdParty: boolean;
                /** False for what a developer loaded by hand: nobody signed it or looked at it. */
                reviewed: boolean;
                /** Servers that it talks to. */
                network: string[];
                state: 'installing' | 'active' | 'disabled' | 'uninstalling' | 'removed' | 'failed';
                doing: 'install' | 'upgrade' | 'uninstall' | 'restore' | 'erase' | null;
                step: string | null;
                /** Names of the permissions that it has. */
                granted: string[];
                settings: Record<string, unknown>;
                error: {
                  code: string;
                  message: string;
                  /** Where it happened, a word of the host. */
                  step?: string;
                } | null;
                previousVersion: string | null;
                rollbackUntil: string | null;
                /** The newest version that is offered to the organisation. */
                newest: string;
                upgrade: {
                  version: string;
                  /** What it asks for beyond this version. */
                  newPermissions: {
                    name: string;
                    reason: string;
                  }[];
                } | null;
                yanked: {
                  reason: string;
                } | null;
                runner: 'inline' | 'isolated' | null;
                health: {
                  state: 'idle' | 'starting' | 'running' | 'backing-off' | 'quarantined';
                  /** How often its process had to be started anew. */
                  restarts: number;
                  lastError: {
                    code: string;
                    message: string;
                    at: string;
                  } | null;
                  memoryBytes: number | null;
                  startedAt: string | null;
                } | null;
                createdAt: string;
                removedAt: string | null;
                erasesAt: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    /** Removes a module: it is off at once, and its data is kept for 30 days. */
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    /** Switches a module on or off, changes its settings, revokes permissions or grants them again. */
    patch: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            state?: 'active' | 'disabled';
            /** Settings to change. A secret that is sent back as it was shown stays; null takes a value out. */
            settings?: Record<string, unknown>;
            permissions?: string[];
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                module: string;
                version: string;
                name: string;
                summary: string;
                publisher: string;
                categories: string[];
                widgets: {
                  name: string;
                  title: string;
                  placements: string[];
                  /** Pixels it needs at first. */
                  minHeight?: number;
                }[];
                permissions: {
                  name: string;
                  reason: string;
                }[];
                /** JSON Schema of the settings. */
                settingsSchema: unknown;
                privacy: {
                  data: string;
                  purpose: string;
                  retentionDays: number;
                };
                /** A ULID. */
                id: string;
                /** Not made by those who made this host. */
                thirdParty: boolean;
                /** False for what a developer loaded by hand: nobody signed it or looked at it. */
                reviewed: boolean;
                /** Servers that it talks to. */
                network: string[];
                state: 'installing' | 'active' | 'disabled' | 'uninstalling' | 'removed' | 'failed';
                doing: 'install' | 'upgrade' | 'uninstall' | 'restore' | 'erase' | null;
                step: string | null;
                /** Names of the permissions that it has. */
                granted: string[];
                settings: Record<string, unknown>;
                error: {
                  code: string;
                  message: string;
                  /** Where it happened, a word of the host. */
                  step?: string;
                } | null;
                previousVersion: string | null;
                rollbackUntil: string | null;
                /** The newest version that is offered to the organisation. */
                newest: string;
                upgrade: {
                  version: string;
                  /** What it asks for beyond this version. */
                  newPermissions: {
                    name: string;
                    reason: string;
                  }[];
                } | null;
                yanked: {
                  reason: string;
                } | null;
                runner: 'inline' | 'isolated' | null;
                health: {
                  state: 'idle' | 'starting' | 'running' | 'backing-off' | 'quarantined';
                  /** How often its process had to be started anew. */
                  restarts: number;
                  lastError: {
                    code: string;
                    message: string;
                    at: string;
                  } | null;
                  memoryBytes: number | null;
                  startedAt: string | null;
                } | null;
                createdAt: string;
                removedAt: string | null;
                erasesAt: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    trace?: never;
  };
  '/api/v1/installations/{id}/upgrade': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Moves a module to a newer version with its records and settings, while the old one works on. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            version?: string;
            permissions?: string[];
            /** Settings to change. A secret that is sent back as it was shown stays; null takes a value out. */
            settings?: Record<string, unknown>;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                module: string;
                version: string;
                name: string;
                summary: string;
                publisher: string;
                categories: string[];
                widgets: {
                  name: string;
                  title: string;
                  placements: string[];
                  /** Pixels it needs at first. */
                  minHeight?: number;
                }[];
                permissions: {
                  name: string;
                  reason: string;
                }[];
                /** JSON Schema of the settings. */
                settingsSchema: unknown;
                privacy: {
                  data: string;
                  purpose: string;
                  retentionDays: number;
                };
                /** A ULID. */
                id: string;
                /** Not made by those who made this host. */
                thirdParty: boolean;
                /** False for what a developer loaded by hand: nobody signed it or looked at it. */
                reviewed: boolean;
                /** Servers that it talks to. */
                network: string[];
                state: 'installing' | 'active' | 'disabled' | 'uninstalling' | 'removed' | 'failed';
                doing: 'install' | 'upgrade' | 'uninstall' | 'restore' | 'erase' | null;
                step: string | null;
                /** Names of the permissions that it has. */
                granted: string[];
                settings: Record<string, unknown>;
                error: {
                  code: string;
                  message: string;
                  /** Where it happened, a word of the host. */
                  step?: string;
                } | null;
                previousVersion: string | null;
                rollbackUntil: string | null;
                /** The newest version that is offered to the organisation. */
                newest: string;
                upgrade: {
                  version: string;
                  /** What it asks for beyond this version. */
                  newPermissions: {
                    name: string;
                    reason: string;
                  }[];
                } | null;
                yanked: {
                  reason: string;
                } | null;
                runner: 'inline' | 'isolated' | null;
                health: {
                  state: 'idle' | 'starting' | 'running' | 'backing-off' | 'quarantined';
                  /** How often its process had to be started anew. */
                  restarts: number;
                  lastError: {
                    code: string;
                    message: string;
                    at: string;
                  } | null;
                  memoryBytes: number | null;
                  startedAt: string | null;
                } | null;
                createdAt: string;
                removedAt: string | null;
                erasesAt: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/installations/{id}/rollback': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Takes the last upgrade back. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                module: string;
                version: string;
                name: string;
                summary: string;
                publisher: string;
                categories: string[];
                widgets: {
                  name: string;
                  title: string;
                  placements: string[];
                  /** Pixels it needs at first. */
                  minHeight?: number;
                }[];
                permissions: {
                  name: string;
                  reason: string;
                }[];
                /** JSON Schema of the settings. */
                settingsSchema: unknown;
                privacy: {
                  data: string;
                  purpose: string;
                  retentionDays: number;
                };
                /** A ULID. */
                id: string;
                /** Not made by those who made this host. */
                thirdParty: boolean;
                /** False for what a developer loaded by hand: nobody signed it or looked at it. */
                reviewed: boolean;
                /** Servers that it talks to. */
                network: string[];
                state: 'installing' | 'active' | 'disabled' | 'uninstalling' | 'removed' | 'failed';
                doing: 'install' | 'upgrade' | 'uninstall' | 'restore' | 'erase' | null;
                step: string | null;
                /** Names of the permissions that it has. */
                granted: string[];
                settings: Record<string, unknown>;
                error: {
                  code: string;
                  message: string;
                  /** Where it happened, a word of the host. */
                  step?: string;
                } | null;
                previousVersion: string | null;
                rollbackUntil: string | null;
                /** The newest version that is offered to the organisation. */
                newest: string;
                upgrade: {
                  version: string;
                  /** What it asks for beyond this version. */
                  newPermissions: {
                    name: string;
                    reason: string;
                  }[];
                } | null;
                yanked: {
                  reason: string;
                } | null;
                runner: 'inline' | 'isolated' | null;
                health: {
                  state: 'idle' | 'starting' | 'running' | 'backing-off' | 'quarantined';
                  /** How often its process had to be started anew. */
                  restarts: number;
                  lastError: {
                    code: string;
                    message: string;
                    at: string;
                  } | null;
                  memoryBytes: number | null;
                  startedAt: string | null;
                } | null;
                createdAt: string;
                removedAt: string | null;
                erasesAt: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/installations/{id}/restore': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Takes a removed module back, with its data. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                module: string;
                version: string;
                name: string;
                summary: string;
                publisher: string;
                categories: string[];
                widgets: {
                  name: string;
                  title: string;
                  placements: string[];
                  /** Pixels it needs at first. */
                  minHeight?: number;
                }[];
                permissions: {
                  name: string;
                  reason: string;
                }[];
                /** JSON Schema of the settings. */
                settingsSchema: unknown;
                privacy: {
                  data: string;
                  purpose: string;
                  retentionDays: number;
                };
                /** A ULID. */
                id: string;
                /** Not made by those who made this host. */
                thirdParty: boolean;
                /** False for what a developer loaded by hand: nobody signed it or looked at it. */
                reviewed: boolean;
                /** Servers that it talks to. */
                network: string[];
                state: 'installing' | 'active' | 'disabled' | 'uninstalling' | 'removed' | 'failed';
                doing: 'install' | 'upgrade' | 'uninstall' | 'restore' | 'erase' | null;
                step: string | null;
                /** Names of the permissions that it has. */
                granted: string[];
                settings: Record<string, unknown>;
                error: {
                  code: string;
                  message: string;
                  /** Where it happened, a word of the host. */
                  step?: string;
                } | null;
                previousVersion: string | null;
                rollbackUntil: string | null;
                /** The newest version that is offered to the organisation. */
                newest: string;
                upgrade: {
                  version: string;
                  /** What it asks for beyond this version. */
                  newPermissions: {
                    name: string;
                    reason: string;
                  }[];
                } | null;
                yanked: {
                  reason: string;
                } | null;
                runner: 'inline' | 'isolated' | null;
                health: {
                  state: 'idle' | 'starting' | 'running' | 'backing-off' | 'quarantined';
                  /** How often its process had to be started anew. */
                  restarts: number;
                  lastError: {
                    code: string;
                    message: string;
                    at: string;
                  } | null;
                  memoryBytes: number | null;
                  startedAt: string | null;
                } | null;
                createdAt: string;
                removedAt: string | null;
                erasesAt: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/installations/{id}/erase': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Erases everything that a removed module kept. Cannot be undone. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/installations/{id}/health': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows how a module runs, and how its last call failed in this organisation. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                state: 'idle' | 'starting' | 'running' | 'backing-off' | 'quarantined';
                /** How often its process had to be started anew. */
                restarts: number;
                lastError: {
                  code: string;
                  message: string;
                  at: string;
                } | null;
                memoryBytes: number | null;
                startedAt: string | null;
                version: string;
                newest: string;
                upgradeAvailable: boolean;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/installations/{id}/logs': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists what a module said and how its calls failed in this organisation, newest first. */
    get: {
      parameters: { query: { limit: number }; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                id: string;
                at: string;
                version: string;
                level: 'info' | 'warn' | 'error';
                /** Set where the host noted how a call failed. */
                code: string | null;
                message: string;
                data: unknown;
              }[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/installations/{id}/revive': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Takes a module that crashed too often back into service. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                state: 'idle' | 'starting' | 'running' | 'backing-off' | 'quarantined';
                /** How often its process had to be started anew. */
                restarts: number;
                lastError: {
                  code: string;
                  message: string;
                  at: string;
                } | null;
                memoryBytes: number | null;
                startedAt: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the webhooks. */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                url: string;
                types: string[];
                description: string;
                enabled: boolean;
                disabledReason: 'member' | 'gone' | 'failing' | null;
                failingSince: string | null;
                createdAt: string;
                updatedAt: string;
              }[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    /** Registers a webhook and shows its signing secret this once. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** Where events are posted to: https on the open internet. */
            url: string;
            /** Types of events: `document.created`, all that begin alike by `document.*`, all by `*`. */
            types: string[];
            description?: string;
            enabled?: boolean;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                url: string;
                types: string[];
                description: string;
                enabled: boolean;
                disabledReason: 'member' | 'gone' | 'failing' | null;
                failingSince: string | null;
                createdAt: string;
                updatedAt: string;
                /** Signs the messages (`whsec_…`); shown this once. */
                secret: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows a webhook. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                url: string;
                types: string[];
                description: string;
                enabled: boolean;
                disabledReason: 'member' | 'gone' | 'failing' | null;
                failingSince: string | null;
                createdAt: string;
                updatedAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    /** Removes a webhook, with the log of its deliveries. */
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    /** Changes a webhook. Switched off, it gets nothing, and what waited for it is given up. */
    patch: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** Where events are posted to: https on the open internet. */
            url?: string;
            /** Types of events: `document.created`, all that begin alike by `document.*`, all by `*`. */
            types?: string[];
            description?: string;
            enabled?: boolean;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                url: string;
                types: string[];
                description: string;
                enabled: boolean;
                disabledReason: 'member' | 'gone' | 'failing' | null;
                failingSince: string | null;
                createdAt: string;
                updatedAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    trace?: never;
  };
  '/api/v1/webhooks/{id}/secret': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Makes a new signing secret and shows it this once. The one before signs, too, for 24 hours. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** Signs the messages (`whsec_…`); shown this once. */
                secret: string;
                /** Until then messages are signed with the secret before, too. */
                previousUntil: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}/test': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Sends the event webhook.test, once; the delivery says what became of it. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        202: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                /** A ULID. */
                webhookId: string;
                /** What the receiver gets as `webhook-id`, the same at each attempt. */
                eventId: string;
                type: string;
                state: 'queued' | 'sending' | 'delivered' | 'failed';
                attempts: number;
                status: number | null;
                durationMs: number | null;
                error: string | null;
                createdAt: string;
                nextAt: string | null;
                endedAt: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}/deliveries': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists what was sent to a webhook in the last 30 days, newest first. */
    get: {
      parameters: {
        query?: { limit?: number; cursor?: string };
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                /** A ULID. */
                webhookId: string;
                /** What the receiver gets as `webhook-id`, the same at each attempt. */
                eventId: string;
                type: string;
                state: 'queued' | 'sending' | 'delivered' | 'failed';
                attempts: number;
                status: number | null;
                durationMs: number | null;
                error: string | null;
                createdAt: string;
                nextAt: string | null;
                endedAt: string | null;
              }[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhook-deliveries/{id}/redeliver': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Sends a message again, with the same id. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        202: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                /** A ULID. */
                webhookId: string;
                /** What the receiver gets as `webhook-id`, the same at each attempt. */
                eventId: string;
                type: string;
                state: 'queued' | 'sending' | 'delivered' | 'failed';
                attempts: number;
                status: number | null;
                durationMs: number | null;
                error: string | null;
                createdAt: string;
                nextAt: string | null;
                endedAt: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/analyses/batch': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Analyses many documents, or announces many files that will be sent; begins a batch or adds to one. The same content is taken once. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** A ULID. */
            batchId?: string;
            /** Names a new batch: the same key again is the same batch. */
            key?: string;
            /** Left out: the launch's own position. Null: the profiles only. */
            positionId?: string | null;
            files?: {
              name: string;
              /** Bytes. */
              size: number;
              sha256: string;
            }[];
            /** Files that will not be sent and stand in the list all the same. */
            unsent?: {
              /** Names it: the same key again is the same file. */
              key: string;
              name: string;
              /** Bytes. */
              size: number;
              sha256?: string;
              /** Why it is not sent; null where the batch has the same content already. */
              error: {
                code: string;
                message: string;
              } | null;
            }[];
            documentIds?: string[];
          };
        };
      };
      responses: {
        202: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                batch: {
                  /** A ULID. */
                  id: string;
                  positionId: string | null;
                  positionTitle: string | null;
                  /** `done`: no file waits for anything. */
                  state: 'open' | 'done';
                  /** The job to watch while files are read. */
                  jobId: string | null;
                  counts: {
                    total: number;
                    awaited: number;
                    arrived: number;
                    queued: number;
                    done: number;
                    failed: number;
                    known: number;
                    cancelled: number;
                    double: number;
                  };
                  createdAt: string;
                };
                /** What was given in this call, in its order. */
                files: {
                  /** A ULID. */
                  id: string;
                  name: string;
                  /** Bytes. */
                  size: number;
                  /** Empty for a file that was not even opened. */
                  sha256: string;
                  /** `awaited`: announced, not sent yet. `arrived`: sent, its turn comes. `queued`: its analysis is under way. `known`: the same content was there before. `double`: the same content as another file of the batch. */
                  state:
                    | 'awaited'
                    | 'arrived'
                    | 'queued'
                    | 'done'
                    | 'failed'
                    | 'known'
                    | 'cancelled'
                    | 'double';
                  /** While it is read: `reading`, `understanding`, `matching`. */
                  step: string | null;
                  documentId: string | null;
                  subjectId: string | null;
                  analysisId: string | null;
                  error: {
                    code: string;
                    message: string;
                  } | null;
                  updatedAt: string;
                }[];
                /** The same, of those that will not be sent. */
                unsent: {
                  /** A ULID. */
                  id: string;
                  name: string;
                  /** Bytes. */
                  size: number;
                  /** Empty for a file that was not even opened. */
                  sha256: string;
                  /** `awaited`: announced, not sent yet. `arrived`: sent, its turn comes. `queued`: its analysis is under way. `known`: the same content was there before. `double`: the same content as another file of the batch. */
                  state:
                    | 'awaited'
                    | 'arrived'
                    | 'queued'
                    | 'done'
                    | 'failed'
                    | 'known'
                    | 'cancelled'
                    | 'double';
                  /** While it is read: `reading`, `understanding`, `matching`. */
                  step: string | null;
                  documentId: string | null;
                  subjectId: string | null;
                  analysisId: string | null;
                  error: {
                    code: string;
                    message: string;
                  } | null;
                  updatedAt: string;
                }[];
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/batches': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists batches, newest first. */
    get: {
      parameters: {
        query?: { positionId?: string; limit?: number; cursor?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                positionId: string | null;
                positionTitle: string | null;
                /** `done`: no file waits for anything. */
                state: 'open' | 'done';
                /** The job to watch while files are read. */
                jobId: string | null;
                counts: {
                  total: number;
                  awaited: number;
                  arrived: number;
                  queued: number;
                  done: number;
                  failed: number;
                  known: number;
                  cancelled: number;
                  double: number;
                };
                createdAt: string;
              }[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/batches/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows how far a batch is. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                positionId: string | null;
                positionTitle: string | null;
                /** `done`: no file waits for anything. */
                state: 'open' | 'done';
                /** The job to watch while files are read. */
                jobId: string | null;
                counts: {
                  total: number;
                  awaited: number;
                  arrived: number;
                  queued: number;
                  done: number;
                  failed: number;
                  known: number;
                  cancelled: number;
                  double: number;
                };
                createdAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/batches/{id}/files': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The files of a batch; with `changedSince` those alone that are further than they were. */
    get: {
      parameters: { query?: { changedSince?: string }; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                batch: {
                  /** A ULID. */
                  id: string;
                  positionId: string | null;
                  positionTitle: string | null;
                  /** `done`: no file waits for anything. */
                  state: 'open' | 'done';
                  /** The job to watch while files are read. */
                  jobId: string | null;
                  counts: {
                    total: number;
                    awaited: number;
                    arrived: number;
                    queued: number;
                    done: number;
                    failed: number;
                    known: number;
                    cancelled: number;
                    double: number;
                  };
                  createdAt: string;
                };
                files: {
                  /** A ULID. */
                  id: string;
                  name: string;
                  /** Bytes. */
                  size: number;
                  /** Empty for a file that was not even opened. */
                  sha256: string;
                  /** `awaited`: announced, not sent yet. `arrived`: sent, its turn comes. `queued`: its analysis is under way. `known`: the same content was there before. `double`: the same content as another file of the batch. */
                  state:
                    | 'awaited'
                    | 'arrived'
                    | 'queued'
                    | 'done'
                    | 'failed'
                    | 'known'
                    | 'cancelled'
                    | 'double';
                  /** While it is read: `reading`, `understanding`, `matching`. */
                  step: string | null;
                  documentId: string | null;
                  subjectId: string | null;
                  analysisId: string | null;
                  error: {
                    code: string;
                    message: string;
                  } | null;
                  updatedAt: string;
                }[];
                asOf: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/batches/{id}/arrivals': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Tells which announced files were sent as which documents, and which could not be. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            files: {
              /** A ULID. */
              id: string;
              /** A ULID. */
              documentId?: string;
              error?: {
                code: string;
                message: string;
              };
            }[];
          };
        };
      };
      responses: {
        202: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                positionId: string | null;
                positionTitle: string | null;
                /** `done`: no file waits for anything. */
                state: 'open' | 'done';
                /** The job to watch while files are read. */
                jobId: string | null;
                counts: {
                  total: number;
                  awaited: number;
                  arrived: number;
                  queued: number;
                  done: number;
                  failed: number;
                  known: number;
                  cancelled: number;
                  double: number;
                };
                createdAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/batches/{id}/retry': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Tries files again that failed; what never arrived is awaited once more. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** Only these files; all where left out. */
            fileIds?: string[];
          };
        };
      };
      responses: {
        202: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                positionId: string | null;
                positionTitle: string | null;
                /** `done`: no file waits for anything. */
                state: 'open' | 'done';
                /** The job to watch while files are read. */
                jobId: string | null;
                counts: {
                  total: number;
                  awaited: number;
                  arrived: number;
                  queued: number;
                  done: number;
                  failed: number;
                  known: number;
                  cancelled: number;
                  double: number;
                };
                createdAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/batches/{id}/cancel': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Waits no longer for files that were not sent. What has arrived is read to its end. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** Only these files; all where left out. */
            fileIds?: string[];
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                positionId: string | null;
                positionTitle: string | null;
                /** `done`: no file waits for anything. */
                state: 'open' | 'done';
                /** The job to watch while files are read. */
                jobId: string | null;
                counts: {
                  total: number;
                  awaited: number;
                  arrived: number;
                  queued: number;
                  done: number;
                  failed: number;
                  known: number;
                  cancelled: number;
                  double: number;
                };
                createdAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/analyses': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists analyses, newest first. */
    get: {
      parameters: {
        query?: { limit?: number; cursor?: string; positionId?: string; subjectId?: string };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                /** A ULID. */
                documentId: string;
                fileName: string;
                positionId: string | null;
                positionTitle: string | null;
                state: 'queued' | 'running' | 'completed' | 'failed';
                jobId: string | null;
                error: {
                  code: string;
                  message: string;
                } | null;
                createdAt: string;
                /** A ULID. */
                subjectId: string;
                personName: string | null;
                positionVersion: number | null;
                requirementsRevision: number | null;
                /** Name, contact, photo, age, gender, nationality and schools are hidden: offer to reveal them. */
                blind: boolean;
                overall: {
                  low: number;
                  high: number;
                  band: 'strong' | 'possible' | 'weak' | 'needs_human';
                } | null;
                verdicts: {
                  met: number;
                  partly: number;
                  notShown: number;
                } | null;
              }[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    /** Analyses a document, against a position where one is given. The same content and position give the same analysis back. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** A ULID. */
            documentId: string;
            /** Left out: the launch's own position. Null: the profile only (members). */
            positionId?: string | null;
          };
        };
      };
      responses: {
        202: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                /** The job to watch. */
                jobId: string;
                state: 'queued' | 'running' | 'completed' | 'failed';
                /** The same CV was analysed for the same position before. */
                known: boolean;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/analyses/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Shows an analysis: to a candidate what is theirs, to a member everything. */
    get: {
      parameters: { query?: { view?: 'candidate' }; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data:
                | {
                    view: 'candidate';
                    /** A ULID. */
                    id: string;
                    /** A ULID. */
                    documentId: string;
                    fileName: string;
                    positionId: string | null;
                    positionTitle: string | null;
                    state: 'queued' | 'running' | 'completed' | 'failed';
                    jobId: string | null;
                    error: {
                      code: string;
                      message: string;
                    } | null;
                    createdAt: string;
                    overall: {
                      low: number;
                      high: number;
                      band: 'strong' | 'possible' | 'weak' | 'needs_human';
                    } | null;
                    requirements: {
                      /** Unique within the position, stable for the same text. */
                      id: string;
                      kind:
                        | 'skill'
                        | 'experience'
                        | 'education'
                        | 'language'
                        | 'certificate'
                        | 'location'
                        | 'other';
                      importance: 'must' | 'nice';
                      /** The sentence of the position it was read from, verbatim. */
                      text: string;
                      /** A few words for a table row. */
                      label: string;
                      /** Ids of the taxonomy. */
                      skillIds?: string[];
                      /** Absent means `all`. */
                      skillMode?: 'any' | 'all';
                      /** Years asked for. */
                      years?: number;
                      /** Languages: A1–C2 or `native`. Education: `school`, `vocational`, `bachelor`, `master`, `doctorate`. */
                      level?: string;
                      /** What is looked for in plain words: a language code, a certificate, a place, a field of study. */
                      subject?: string;
                      /** Share in the overall figure; 0 leaves it out. */
                      weight: number;
                    }[];
                    verdicts: {
                      requirementId: string;
                      verdict: 'met' | 'partly' | 'not_shown';
                      /** Share of the weight earned; 0 without evidence. */
                      credit: number;
                      /** How much more a person might give, where rules see little. */
                      doubt: number;
                      reason: {
                        /** Key of the sentence in the locale files, for example `match.reason.skill_shown`. */
                        code: string;
                        params: Record<string, string | number>;
                      };
                      evidence: {
                        /** Verbatim, as it stands in the CV. */
                        quote: string;
                        page: number;
                        start: number;
                        end: number;
                      }[];
                      /** Names of near skills that stood in for the one asked for. */
                      related?: string[];
                    }[];
                    advice: {
                      kind: 'missing' | 'strengthen' | 'format';
                      requirementId?: string;
                      message: {
                        /** Key of the sentence in the locale files, for example `match.reason.skill_shown`. */
                        code: string;
                        params: Record<string, string | number>;
                      };
                    }[];
                    profile: {
                      basics: {
                        name?: string;
                        label?: string;
                        email?: string;
                        phone?: string;
                        url?: string;
                        summary?: string;
                        location?: {
                          address?: string;
                          postalCode?: string;
                          city?: string;
                          region?: string;
                          /** ISO 3166-1 alpha-2. */
                          countryCode?: string;
                        };
                        profiles?: {
                          network?: string;
                          username?: string;
                          url?: string;
                        }[];
                      };
                      work: {
                        name?: string;
                        position?: string;
                        location?: string;
                        url?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        startDate?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        endDate?: string;
                        summary?: string;
                        highlights?: string[];
                      }[];
                      education: {
                        institution?: string;
                        area?: string;
                        studyType?: string;
                        location?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        startDate?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        endDate?: string;
                        score?: string;
                        url?: string;
                        courses?: string[];
                        summary?: string;
                      }[];
                      skills: {
                        name?: string;
                        level?: string;
                        keywords?: string[];
                      }[];
                      languages: {
                        language?: string;
                        fluency?: string;
                      }[];
                      projects: {
                        name?: string;
                        description?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        startDate?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        endDate?: string;
                        url?: string;
                        roles?: string[];
                        entity?: string;
                        highlights?: string[];
                        keywords?: string[];
                      }[];
                      certificates: {
                        name?: string;
                        issuer?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        date?: string;
                        url?: string;
                      }[];
                      awards: {
                        title?: string;
                        awarder?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        date?: string;
                        summary?: string;
                      }[];
                      publications: {
                        name?: string;
                        publisher?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        releaseDate?: string;
                        url?: string;
                        summary?: string;
                      }[];
                      volunteer: {
                        organization?: string;
                        position?: string;
                        location?: string;
                        url?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        startDate?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        endDate?: string;
                        summary?: string;
                        highlights?: string[];
                      }[];
                      interests: {
                        name?: string;
                        keywords?: string[];
                      }[];
                      references: {
                        name?: string;
                        reference?: string;
                      }[];
                      meta: {
                        inlay: {
                          language?: string;
                          confidence: number;
                          fields: Record<
                            string,
                            {
                              confidence: number;
                              source?: {
                                page: number;
                                start: number;
                                end: number;
                              };
                            }
                          >;
                          others?: {
                            name: string;
                            page: number;
                            isSame: boolean;
                            language?: string;
                          }[];
                          hiddenCharacters: number;
                        };
                      };
                    } | null;
                  }
                | {
                    view: 'member';
                    /** A ULID. */
                    id: string;
                    /** A ULID. */
                    documentId: string;
                    fileName: string;
                    positionId: string | null;
                    positionTitle: string | null;
                    state: 'queued' | 'running' | 'completed' | 'failed';
                    jobId: string | null;
                    error: {
                      code: string;
                      message: string;
                    } | null;
                    createdAt: string;
                    /** A ULID. */
                    subjectId: string;
                    personName: string | null;
                    positionVersion: number | null;
                    requirementsRevision: number | null;
                    /** Name, contact, photo, age, gender, nationality and schools are hidden: offer to reveal them. */
                    blind: boolean;
                    overall: {
                      low: number;
                      high: number;
                      band: 'strong' | 'possible' | 'weak' | 'needs_human';
                    } | null;
                    verdicts: {
                      met: number;
                      partly: number;
                      notShown: number;
                    } | null;
                    /** The day that "present" in the CV was taken for, `2026-11-21`. */
                    asOf: string;
                    /** Version of the rules. */
                    engine: string;
                    /** The day on which it goes, and its file with it. */
                    erasedOn?: string;
                    profile: {
                      basics: {
                        name?: string;
                        label?: string;
                        email?: string;
                        phone?: string;
                        url?: string;
                        summary?: string;
                        location?: {
                          address?: string;
                          postalCode?: string;
                          city?: string;
                          region?: string;
                          /** ISO 3166-1 alpha-2. */
                          countryCode?: string;
                        };
                        profiles?: {
                          network?: string;
                          username?: string;
                          url?: string;
                        }[];
                      };
                      work: {
                        name?: string;
                        position?: string;
                        location?: string;
                        url?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        startDate?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        endDate?: string;
                        summary?: string;
                        highlights?: string[];
                      }[];
                      education: {
                        institution?: string;
                        area?: string;
                        studyType?: string;
                        location?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        startDate?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        endDate?: string;
                        score?: string;
                        url?: string;
                        courses?: string[];
                        summary?: string;
                      }[];
                      skills: {
                        name?: string;
                        level?: string;
                        keywords?: string[];
                      }[];
                      languages: {
                        language?: string;
                        fluency?: string;
                      }[];
                      projects: {
                        name?: string;
                        description?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        startDate?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        endDate?: string;
                        url?: string;
                        roles?: string[];
                        entity?: string;
                        highlights?: string[];
                        keywords?: string[];
                      }[];
                      certificates: {
                        name?: string;
                        issuer?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        date?: string;
                        url?: string;
                      }[];
                      awards: {
                        title?: string;
                        awarder?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        date?: string;
                        summary?: string;
                      }[];
                      publications: {
                        name?: string;
                        publisher?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        releaseDate?: string;
                        url?: string;
                        summary?: string;
                      }[];
                      volunteer: {
                        organization?: string;
                        position?: string;
                        location?: string;
                        url?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        startDate?: string;
                        /** As exact as the CV prints it: year, month or day. */
                        endDate?: string;
                        summary?: string;
                        highlights?: string[];
                      }[];
                      interests: {
                        name?: string;
                        keywords?: string[];
                      }[];
                      references: {
                        name?: string;
                        reference?: string;
                      }[];
                      meta: {
                        inlay: {
                          language?: string;
                          confidence: number;
                          fields: Record<
                            string,
                            {
                              confidence: number;
                              source?: {
                                page: number;
                                start: number;
                                end: number;
                              };
                            }
                          >;
                          others?: {
                            name: string;
                            page: number;
                            isSame: boolean;
                            language?: string;
                          }[];
                          hiddenCharacters: number;
                        };
                      };
                    } | null;
                    report: {
                      overall: {
                        low: number;
                        high: number;
                        band: 'strong' | 'possible' | 'weak' | 'needs_human';
                        /** Why the band is `needs_human`, or what holds it down. */
                        reasons: {
                          /** Key of the sentence in the locale files, for example `match.reason.skill_shown`. */
                          code: string;
                          params: Record<string, string | number>;
                        }[];
                        unsure: {
                          /** Share of each credit that hangs on how well the file could be read. */
                          reading: number;
                          /** Each one makes the band `needs_human`. */
                          reasons: {
                            /** Key of the sentence in the locale files, for example `match.reason.skill_shown`. */
                            code: string;
                            params: Record<string, string | number>;
                          }[];
                        };
                      };
                      requirements: {
                        /** Unique within the position, stable for the same text. */
                        id: string;
                        kind:
                          | 'skill'
                          | 'experience'
                          | 'education'
                          | 'language'
                          | 'certificate'
                          | 'location'
                          | 'other';
                        importance: 'must' | 'nice';
                        /** The sentence of the position it was read from, verbatim. */
                        text: string;
                        /** A few words for a table row. */
                        label: string;
                        /** Ids of the taxonomy. */
                        skillIds?: string[];
                        /** Absent means `all`. */
                        skillMode?: 'any' | 'all';
                        /** Years asked for. */
                        years?: number;
                        /** Languages: A1–C2 or `native`. Education: `school`, `vocational`, `bachelor`, `master`, `doctorate`. */
                        level?: string;
                        /** What is looked for in plain words: a language code, a certificate, a place, a field of study. */
                        subject?: string;
                        /** Share in the overall figure; 0 leaves it out. */
                        weight: number;
                      }[];
                      /** One for each requirement, in the same order. */
                      verdicts: {
                        requirementId: string;
                        verdict: 'met' | 'partly' | 'not_shown';
                        /** Share of the weight earned; 0 without evidence. */
                        credit: number;
                        /** How much more a person might give, where rules see little. */
                        doubt: number;
                        reason: {
                          /** Key of the sentence in the locale files, for example `match.reason.skill_shown`. */
                          code: string;
                          params: Record<string, string | number>;
                        };
                        evidence: {
                          /** Verbatim, as it stands in the CV. */
                          quote: string;
                          page: number;
                          start: number;
                          end: number;
                        }[];
                        /** Names of near skills that stood in for the one asked for. */
                        related?: string[];
                      }[];
                      /** Ids of requirements not fully met, heaviest first. */
                      gaps: string[];
                      /** Oldest first. */
                      timeline: {
                        kind: 'work' | 'education' | 'break';
                        /** Job title or field of study; empty for a break. Never a school or employer. */
                        label: string;
                        /** Employer or school; left out in blind mode. */
                        organisation?: string;
                        /** Year, or year and month. */
                        start: string;
                        /** `null` while it goes on. */
                        end: string | null;
                      }[];
                      seniority: {
                        level: 'entry' | 'junior' | 'mid' | 'senior' | 'lead' | 'executive' | 'unknown';
                        /** Union of the dated jobs, one decimal. */
                        yearsExperience: number;
                        evidence: {
                          /** Verbatim, as it stands in the CV. */
                          quote: string;
                          page: number;
                          start: number;
                          end: number;
                        }[];
                      };
                      /** Breaks and overlaps, stated neutrally; no effect on the result. */
                      flags: {
                        /** Key of the sentence in the locale files, for example `match.reason.skill_shown`. */
                        code: string;
                        params: Record<string, string | number>;
                      }[];
                      /** Worth asking in a conversation. */
                      questions: {
                        /** Key of the sentence in the locale files, for example `match.reason.skill_shown`. */
                        code: string;
                        params: Record<string, string | number>;
                      }[];
                      /** What the CV does not say. */
                      notShown: {
                        /** Key of the sentence in the locale files, for example `match.reason.skill_shown`. */
                        code: string;
                        params: Record<string, string | number>;
                      }[];
                      engine: {
                        name: 'builtin';
                        version: string;
                      };
                      /** SHA-256 of everything the result was made from, hexadecimal. */
                      inputHash: string;
                    } | null;
                    hidden: {
                      /** `color`, `size`, `opacity` and so on. */
                      reason: string;
                      page: number;
                      characters: number;
                      sample: string;
                    }[];
                    attempts: {
                      /** `override`, `verdict`, `role`, `leak` or `control`. */
                      kind: string;
                      quote: string;
                      page: number;
                      start: number | null;
                      end: number | null;
                    }[];
                    revealed: {
                      at: string;
                      memberId: string;
                    } | null;
                    model: {
                      /** `partly`: one of its questions was not answered. */
                      state: 'answered' | 'partly' | 'no_answer';
                      /** Why it did not answer. */
                      why: {
                        /** Key of the sentence in the locale files, for example `match.reason.skill_shown`. */
                        code: string;
                        params: Record<string, string | number>;
                      } | null;
                      made: {
                        /** Id and version, `judge-requirements@1`. */
                        prompt: string;
                        /** SHA-256 of the prompt. */
                        hash: string;
                        provider: string;
                        model: string;
                        /** Row in the ledger of costs. */
                        callId: string;
                      }[];
                      fields: {
                        /** JSON Pointer into the profile, `/work/0/position`. */
                        path: string;
                        value: string;
                        evidence: {
                          /** Verbatim, as it stands in the CV. */
                          quote: string;
                          page: number;
                          start: number;
                          end: number;
                        };
                      }[];
                      verdicts: {
                        requirementId: string;
                        verdict: 'met' | 'partly' | 'not_shown';
                        /** Never below what the rules gave. */
                        credit: number;
                        doubt: number;
                        evidence: {
                          /** Verbatim, as it stands in the CV. */
                          quote: string;
                          page: number;
                          start: number;
                          end: number;
                        }[];
                        /** Quotes that do not stand in the CV. One is enough to take the credit. */
                        voided: number;
                      }[];
                      /** Values and quotes that do not stand in the CV; none of them counts. */
                      voided: number;
                      /** The overall figure with what the model added; `report.overall` is of the rules alone. */
                      overall: {
                        low: number;
                        high: number;
                        band: 'strong' | 'possible' | 'weak' | 'needs_human';
                      } | null;
                    } | null;
                  };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    /** Deletes an analysis; the document stays. */
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/analyses/{id}/text': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The visible text of the CV, into which the evidence points. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                text: string;
                pages: {
                  page: number;
                  start: number;
                  end: number;
                }[];
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/analyses/{id}/reveal': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Ends blind mode for a person, in all their analyses; who did it and when is kept and told by `analysis.revealed`. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                view: 'member';
                /** A ULID. */
                id: string;
                /** A ULID. */
                documentId: string;
                fileName: string;
                positionId: string | null;
                positionTitle: string | null;
                state: 'queued' | 'running' | 'completed' | 'failed';
                jobId: string | null;
                error: {
                  code: string;
                  message: string;
                } | null;
                createdAt: string;
                /** A ULID. */
                subjectId: string;
                personName: string | null;
                positionVersion: number | null;
                requirementsRevision: number | null;
                /** Name, contact, photo, age, gender, nationality and schools are hidden: offer to reveal them. */
                blind: boolean;
                overall: {
                  low: number;
                  high: number;
                  band: 'strong' | 'possible' | 'weak' | 'needs_human';
                } | null;
                verdicts: {
                  met: number;
                  partly: number;
                  notShown: number;
                } | null;
                /** The day that "present" in the CV was taken for, `2026-11-21`. */
                asOf: string;
                /** Version of the rules. */
                engine: string;
                /** The day on which it goes, and its file with it. */
                erasedOn?: string;
                profile: {
                  basics: {
                    name?: string;
                    label?: string;
                    email?: string;
                    phone?: string;
                    url?: string;
                    summary?: string;
                    location?: {
                      address?: string;
                      postalCode?: string;
                      city?: string;
                      region?: string;
                      /** ISO 3166-1 alpha-2. */
                      countryCode?: string;
                    };
                    profiles?: {
                      network?: string;
                      username?: string;
                      url?: string;
                    }[];
                  };
                  work: {
                    name?: string;
                    position?: string;
                    location?: string;
                    url?: string;
                    /** As exact as the CV prints it: year, month or day. */
                    startDate?: string;
                    /** As exact as the CV prints it: year, month or day. */
                    endDate?: string;
                    summary?: string;
                    highlights?: string[];
                  }[];
                  education: {
                    institution?: string;
                    area?: string;
                    studyType?: string;
                    location?: string;
                    /** As exact as the CV prints it: year, month or day. */
                    startDate?: string;
                    /** As exact as the CV prints it: year, month or day. */
                    endDate?: string;
                    score?: string;
                    url?: string;
                    courses?: string[];
                    summary?: string;
                  }[];
                  skills: {
                    name?: string;
                    level?: string;
                    keywords?: string[];
                  }[];
                  languages: {
                    language?: string;
                    fluency?: string;
                  }[];
                  projects: {
                    name?: string;
                    description?: string;
                    /** As exact as the CV prints it: year, month or day. */
                    startDate?: string;
                    /** As exact as the CV prints it: year, month or day. */
                    endDate?: string;
                    url?: string;
                    roles?: string[];
                    entity?: string;
                    highlights?: string[];
                    keywords?: string[];
                  }[];
                  certificates: {
                    name?: string;
                    issuer?: string;
                    /** As exact as the CV prints it: year, month or day. */
                    date?: string;
                    url?: string;
                  }[];
                  awards: {
                    title?: string;
                    awarder?: string;
                    /** As exact as the CV prints it: year, month or day. */
                    date?: string;
                    summary?: string;
                  }[];
                  publications: {
                    name?: string;
                    publisher?: string;
                    /** As exact as the CV prints it: year, month or day. */
                    releaseDate?: string;
                    url?: string;
                    summary?: string;
                  }[];
                  volunteer: {
                    organization?: string;
                    position?: string;
                    location?: string;
                    url?: string;
                    /** As exact as the CV prints it: year, month or day. */
                    startDate?: string;
                    /** As exact as the CV prints it: year, month or day. */
                    endDate?: string;
                    summary?: string;
                    highlights?: string[];
                  }[];
                  interests: {
                    name?: string;
                    keywords?: string[];
                  }[];
                  references: {
                    name?: string;
                    reference?: string;
                  }[];
                  meta: {
                    inlay: {
                      language?: string;
                      confidence: number;
                      fields: Record<
                        string,
                        {
                          confidence: number;
                          source?: {
                            page: number;
                            start: number;
                            end: number;
                          };
                        }
                      >;
                      others?: {
                        name: string;
                        page: number;
                        isSame: boolean;
                        language?: string;
                      }[];
                      hiddenCharacters: number;
                    };
                  };
                } | null;
                report: {
                  overall: {
                    low: number;
                    high: number;
                    band: 'strong' | 'possible' | 'weak' | 'needs_human';
                    /** Why the band is `needs_human`, or what holds it down. */
                    reasons: {
                      /** Key of the sentence in the locale files, for example `match.reason.skill_shown`. */
                      code: string;
                      params: Record<string, string | number>;
                    }[];
                    unsure: {
                      /** Share of each credit that hangs on how well the file could be read. */
                      reading: number;
                      /** Each one makes the band `needs_human`. */
                      reasons: {
                        /** Key of the sentence in the locale files, for example `match.reason.skill_shown`. */
                        code: string;
                        params: Record<string, string | number>;
                      }[];
                    };
                  };
                  requirements: {
                    /** Unique within the position, stable for the same text. */
                    id: string;
                    kind:
                      | 'skill'
                      | 'experience'
                      | 'education'
                      | 'language'
                      | 'certificate'
                      | 'location'
                      | 'other';
                    importance: 'must' | 'nice';
                    /** The sentence of the position it was read from, verbatim. */
                    text: string;
                    /** A few words for a table row. */
                    label: string;
                    /** Ids of the taxonomy. */
                    skillIds?: string[];
                    /** Absent means `all`. */
                    skillMode?: 'any' | 'all';
                    /** Years asked for. */
                    years?: number;
                    /** Languages: A1–C2 or `native`. Education: `school`, `vocational`, `bachelor`, `master`, `doctorate`. */
                    level?: string;
                    /** What is looked for in plain words: a language code, a certificate, a place, a field of study. */
                    subject?: string;
                    /** Share in the overall figure; 0 leaves it out. */
                    weight: number;
                  }[];
                  /** One for each requirement, in the same order. */
                  verdicts: {
                    requirementId: string;
                    verdict: 'met' | 'partly' | 'not_shown';
                    /** Share of the weight earned; 0 without evidence. */
                    credit: number;
                    /** How much more a person might give, where rules see little. */
                    doubt: number;
                    reason: {
                      /** Key of the sentence in the locale files, for example `match.reason.skill_shown`. */
                      code: string;
                      params: Record<string, string | number>;
                    };
                    evidence: {
                      /** Verbatim, as it stands in the CV. */
                      quote: string;
                      page: number;
                      start: number;
                      end: number;
                    }[];
                    /** Names of near skills that stood in for the one asked for. */
                    related?: string[];
                  }[];
                  /** Ids of requirements not fully met, heaviest first. */
                  gaps: string[];
                  /** Oldest first. */
                  timeline: {
                    kind: 'work' | 'education' | 'break';
                    /** Job title or field of study; empty for a break. Never a school or employer. */
                    label: string;
                    /** Employer or school; left out in blind mode. */
                    organisation?: string;
                    /** Year, or year and month. */
                    start: string;
                    /** `null` while it goes on. */
                    end: string | null;
                  }[];
                  seniority: {
                    level: 'entry' | 'junior' | 'mid' | 'senior' | 'lead' | 'executive' | 'unknown';
                    /** Union of the dated jobs, one decimal. */
                    yearsExperience: number;
                    evidence: {
                      /** Verbatim, as it stands in the CV. */
                      quote: string;
                      page: number;
                      start: number;
                      end: number;
                    }[];
                  };
                  /** Breaks and overlaps, stated neutrally; no effect on the result. */
                  flags: {
                    /** Key of the sentence in the locale files, for example `match.reason.skill_shown`. */
                    code: string;
                    params: Record<string, string | number>;
                  }[];
                  /** Worth asking in a conversation. */
                  questions: {
                    /** Key of the sentence in the locale files, for example `match.reason.skill_shown`. */
                    code: string;
                    params: Record<string, string | number>;
                  }[];
                  /** What the CV does not say. */
                  notShown: {
                    /** Key of the sentence in the locale files, for example `match.reason.skill_shown`. */
                    code: string;
                    params: Record<string, string | number>;
                  }[];
                  engine: {
                    name: 'builtin';
                    version: string;
                  };
                  /** SHA-256 of everything the result was made from, hexadecimal. */
                  inputHash: string;
                } | null;
                hidden: {
                  /** `color`, `size`, `opacity` and so on. */
                  reason: string;
                  page: number;
                  characters: number;
                  sample: string;
                }[];
                attempts: {
                  /** `override`, `verdict`, `role`, `leak` or `control`. */
                  kind: string;
                  quote: string;
                  page: number;
                  start: number | null;
                  end: number | null;
                }[];
                revealed: {
                  at: string;
                  memberId: string;
                } | null;
                model: {
                  /** `partly`: one of its questions was not answered. */
                  state: 'answered' | 'partly' | 'no_answer';
                  /** Why it did not answer. */
                  why: {
                    /** Key of the sentence in the locale files, for example `match.reason.skill_shown`. */
                    code: string;
                    params: Record<string, string | number>;
                  } | null;
                  made: {
                    /** Id and version, `judge-requirements@1`. */
                    prompt: string;
                    /** SHA-256 of the prompt. */
                    hash: string;
                    provider: string;
                    model: string;
                    /** Row in the ledger of costs. */
                    callId: string;
                  }[];
                  fields: {
                    /** JSON Pointer into the profile, `/work/0/position`. */
                    path: string;
                    value: string;
                    evidence: {
                      /** Verbatim, as it stands in the CV. */
                      quote: string;
                      page: number;
                      start: number;
                      end: number;
                    };
                  }[];
                  verdicts: {
                    requirementId: string;
                    verdict: 'met' | 'partly' | 'not_shown';
                    /** Never below what the rules gave. */
                    credit: number;
                    doubt: number;
                    evidence: {
                      /** Verbatim, as it stands in the CV. */
                      quote: string;
                      page: number;
                      start: number;
                      end: number;
                    }[];
                    /** Quotes that do not stand in the CV. One is enough to take the credit. */
                    voided: number;
                  }[];
                  /** Values and quotes that do not stand in the CV; none of them counts. */
                  voided: number;
                  /** The overall figure with what the model added; `report.overall` is of the rules alone. */
                  overall: {
                    low: number;
                    high: number;
                    band: 'strong' | 'possible' | 'weak' | 'needs_human';
                  } | null;
                } | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/positions/{id}/requirements': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** What a position asks for: as read from its text, or as it was edited last. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                positionId: string;
                positionTitle: string;
                /** Of the text of the position. */
                positionVersion: number;
                /** Rises with each edit, from 1 for each version of the text. */
                revision: number;
                /** `text`: as the rules read it; `edited`: as a person left it. */
                origin: 'text' | 'edited';
                /** Something was analysed with this revision; an edit makes the next one and leaves it as it is. */
                locked: boolean;
                /** There are analyses made with an earlier version or revision: offer to analyse them anew. */
                outdated: boolean;
                changedAt: string;
                requirements: {
                  /** Unique within the position, stable for the same text. */
                  id: string;
                  kind:
                    | 'skill'
                    | 'experience'
                    | 'education'
                    | 'language'
                    | 'certificate'
                    | 'location'
                    | 'other';
                  importance: 'must' | 'nice';
                  /** The sentence of the position it was read from, verbatim. */
                  text: string;
                  /** A few words for a table row. */
                  label: string;
                  /** Ids of the taxonomy. */
                  skillIds?: string[];
                  /** Absent means `all`. */
                  skillMode?: 'any' | 'all';
                  /** Years asked for. */
                  years?: number;
                  /** Languages: A1–C2 or `native`. Education: `school`, `vocational`, `bachelor`, `master`, `doctorate`. */
                  level?: string;
                  /** What is looked for in plain words: a language code, a certificate, a place, a field of study. */
                  subject?: string;
                  /** Share in the overall figure; 0 leaves it out. */
                  weight: number;
                }[];
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    /** Replaces what a position asks for. A set that was analysed with stays; the next revision begins. */
    put: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** Of the set that was edited. */
            positionVersion: number;
            /** Of the set that was edited: another since answers 409. */
            revision: number;
            /** In the order to show. */
            requirements: {
              /** Of the requirement that is changed; left out for a new one. */
              id?: string;
              kind: 'skill' | 'experience' | 'education' | 'language' | 'certificate' | 'location' | 'other';
              importance: 'must' | 'nice';
              label: string;
              weight: number;
              /** Only for `experience`. */
              years?: number;
              /** A1–C2 or `native` for `language`; the others for `education`. */
              level?:
                | 'A1'
                | 'A2'
                | 'B1'
                | 'B2'
                | 'C1'
                | 'C2'
                | 'native'
                | 'school'
                | 'vocational'
                | 'bachelor'
                | 'master'
                | 'doctorate';
              skillMode?: 'any' | 'all';
            }[];
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                positionId: string;
                positionTitle: string;
                /** Of the text of the position. */
                positionVersion: number;
                /** Rises with each edit, from 1 for each version of the text. */
                revision: number;
                /** `text`: as the rules read it; `edited`: as a person left it. */
                origin: 'text' | 'edited';
                /** Something was analysed with this revision; an edit makes the next one and leaves it as it is. */
                locked: boolean;
                /** There are analyses made with an earlier version or revision: offer to analyse them anew. */
                outdated: boolean;
                changedAt: string;
                requirements: {
                  /** Unique within the position, stable for the same text. */
                  id: string;
                  kind:
                    | 'skill'
                    | 'experience'
                    | 'education'
                    | 'language'
                    | 'certificate'
                    | 'location'
                    | 'other';
                  importance: 'must' | 'nice';
                  /** The sentence of the position it was read from, verbatim. */
                  text: string;
                  /** A few words for a table row. */
                  label: string;
                  /** Ids of the taxonomy. */
                  skillIds?: string[];
                  /** Absent means `all`. */
                  skillMode?: 'any' | 'all';
                  /** Years asked for. */
                  years?: number;
                  /** Languages: A1–C2 or `native`. Education: `school`, `vocational`, `bachelor`, `master`, `doctorate`. */
                  level?: string;
                  /** What is looked for in plain words: a language code, a certificate, a place, a field of study. */
                  subject?: string;
                  /** Share in the overall figure; 0 leaves it out. */
                  weight: number;
                }[];
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/positions/{id}/reanalysis': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Analyses anew what was analysed with earlier requirements of a position. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        202: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** The job to watch. */
                jobId: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/analyses/{id}/places': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Where on the pages of the CV each quoted passage stands; no pages in blind mode. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** `blind` until revealed, `format` has no pages, `gone` was deleted; null shows the pages. */
                noPages: 'blind' | 'format' | 'gone' | null;
                /** In points. */
                pages: {
                  number: number;
                  width: number;
                  height: number;
                }[];
                /** Of each passage that the report quotes. */
                places: {
                  start: number;
                  end: number;
                  boxes: {
                    page: number;
                    x: number;
                    y: number;
                    width: number;
                    height: number;
                  }[];
                }[];
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/analyses/{id}/document': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The CV as it was given. Refused in blind mode. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/analyses/{id}/notes': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists what members wrote about a CV, newest first. */
    get: {
      parameters: {
        query?: { limit?: number; cursor?: string };
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                text: string;
                authorName: string | null;
                /** Written by the caller, who may change or delete it. */
                isOwn: boolean;
                createdAt: string;
                editedAt: string | null;
              }[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    /** Writes a note about a CV, for the other members. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            text: string;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                text: string;
                authorName: string | null;
                /** Written by the caller, who may change or delete it. */
                isOwn: boolean;
                createdAt: string;
                editedAt: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/analyses/{id}/notes/{noteId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post?: never;
    /** Deletes a note of one’s own. */
    delete: {
      parameters: { query?: never; header?: never; path: { id: string; noteId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    options?: never;
    head?: never;
    /** Changes a note of one’s own. */
    patch: {
      parameters: { query?: never; header?: never; path: { id: string; noteId: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            text: string;
          };
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                id: string;
                text: string;
                authorName: string | null;
                /** Written by the caller, who may change or delete it. */
                isOwn: boolean;
                createdAt: string;
                editedAt: string | null;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/analyses/{id}/decisions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists what was decided about a CV, the decision that holds now first. */
    get: {
      parameters: {
        query?: { limit?: number; cursor?: string };
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** 1 for the first one about this analysis. */
                number: number;
                /** `withdrawn`: the candidate took the application back. */
                choice: 'invite' | 'hold' | 'decline' | 'withdrawn';
                reason: string;
                authorName: string | null;
                createdAt: string;
              }[];
              page: {
                next: string | null;
                limit: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    /** Notes the decision of a person, with its reason; told by `analysis.decided`. */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            /** `withdrawn`: the candidate took the application back. */
            choice: 'invite' | 'hold' | 'decline' | 'withdrawn';
            reason: string;
            /** Number of the last decision that was seen, 0 for none: a later one answers 409. */
            seen: number;
          };
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** 1 for the first one about this analysis. */
                number: number;
                /** `withdrawn`: the candidate took the application back. */
                choice: 'invite' | 'hold' | 'decline' | 'withdrawn';
                reason: string;
                authorName: string | null;
                createdAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/positions/{id}/standings': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** How all CVs of a position stand, column by column: thousands in one answer. */
    get: {
      parameters: {
        query?: { cursor?: string; limit?: number; after?: string; pending?: string };
        header?: never;
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                /** A ULID. */
                positionId: string;
                positionTitle: string;
                positionVersion: number;
                /** Of the requirements. */
                revision: number;
                requirements: {
                  /** Unique within the position, stable for the same text. */
                  id: string;
                  kind:
                    | 'skill'
                    | 'experience'
                    | 'education'
                    | 'language'
                    | 'certificate'
                    | 'location'
                    | 'other';
                  importance: 'must' | 'nice';
                  /** The sentence of the position it was read from, verbatim. */
                  text: string;
                  /** A few words for a table row. */
                  label: string;
                  /** Ids of the taxonomy. */
                  skillIds?: string[];
                  /** Absent means `all`. */
                  skillMode?: 'any' | 'all';
                  /** Years asked for. */
                  years?: number;
                  /** Languages: A1–C2 or `native`. Education: `school`, `vocational`, `bachelor`, `master`, `doctorate`. */
                  level?: string;
                  /** What is looked for in plain words: a language code, a certificate, a place, a field of study. */
                  subject?: string;
                  /** Share in the overall figure; 0 leaves it out. */
                  weight: number;
                }[];
                standings: {
                  /** Of the standing; a later one of the same document takes the place of an earlier one. */
                  id: string[];
                  analysisId: string[];
                  subjectId: string[];
                  documentId: string[];
                  /** In blind mode a stand-in for the name. */
                  name: (string | null)[];
                  /** Null in blind mode: people name files after themselves. */
                  fileName: (string | null)[];
                  state: ('queued' | 'running' | 'completed' | 'failed')[];
                  low: (number | null)[];
                  high: (number | null)[];
                  band: ('strong' | 'possible' | 'weak' | 'needs_human' | null)[];
                  /** Five characters for each of `requirements`, in their order; `-----` where there is none. */
                  credits: string[];
                  /** Share of each credit that hangs on how well the file could be read. */
                  reading: number[];
                  /** Of dated experience. */
                  years: (number | null)[];
                  /** Letters of `standingFlags`. */
                  flags: string[];
                  decision: ('invite' | 'hold' | 'decline' | 'withdrawn' | null)[];
                  /** Seconds since 1970. */
                  receivedAt: number[];
                };
                /** Where the following part begins; null at the end. */
                next: string | null;
                /** A job that still adds CVs that were analysed before there was a ranking. */
                filling: string | null;
                madeAt: string;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/positions/{id}/standings.csv': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** How all CVs of a position stand, as a table for spreadsheets in the reader's language. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/analyses/{id}/similar': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** People whose CVs show much the same, with the skills that both show. Made by counting; no model. */
    get: {
      parameters: { query?: { limit?: number }; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                candidates: {
                  /** A ULID. */
                  analysisId: string;
                  /** A ULID. */
                  subjectId: string;
                  name: string | null;
                  title: string | null;
                  years: number | null;
                  /** Skills that both CVs show, what few others show first. */
                  shared: string[];
                  sharedCount: number;
                  positionTitle: string | null;
                }[];
                /** How many people were looked at. */
                compared: number;
                /** Skills that this CV shows. */
                skills: number;
              };
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/modules/cv-analysis/analyses/{id}/report.pdf': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The report as PDF, in the reader's language. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Error'] };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

export interface components {
  schemas: {
    Error: {
      error: {
        /** For programs; never changes. */
        code: string;
        /** A sentence for people. */
        message: string;
        details: unknown;
        requestId: string;
      };
    };
  };
}
