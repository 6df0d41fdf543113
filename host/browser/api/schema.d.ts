// Made by scripts/generate-client.ts from the OpenAPI document. Do not change it by hand.
export interface paths {
  '/api/v1/auth/sign-in': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Signs a member in by password. */
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
                    kind: 'lti';
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
                    kind: 'lti';
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
                    kind: 'lti';
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
                deployments: {
                  deploymentId: string;
                  state: 'quarantined' | 'approved';
                }[];
                /** What to copy into the LMS. */
                tool: {
                  loginUrl: string;
                  redirectUri: string;
                  targetLinkUri: string;
                  jwksUrl: string;
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
                deployments: {
                  deploymentId: string;
                  state: 'quarantined' | 'approved';
                }[];
                /** What to copy into the LMS. */
                tool: {
                  loginUrl: string;
                  redirectUri: string;
                  targetLinkUri: string;
                  jwksUrl: string;
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
                deployments: {
                  deploymentId: string;
                  state: 'quarantined' | 'approved';
                }[];
                /** What to copy into the LMS. */
                tool: {
                  loginUrl: string;
                  redirectUri: string;
                  targetLinkUri: string;
                  jwksUrl: string;
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
  '/api/v1/connections/{id}/lti/attempts': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the last 50 launches with their rung, result and reason. */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              data: {
                at: string;
                /** `opened`, or the code of the check that failed. */
                result: string;
                reason: string | null;
                rung: string | null;
                requestId: string | null;
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
                  container: string;
                  preloads: string[];
                  minHeight: number;
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
  '/api/v1/catalogue': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the modules of this host, newest version each, in the reader’s language. */
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
  '/api/v1/installations': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Lists the installed modules. */
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
                /** A ULID. */
                id: string;
                state: 'installing' | 'active' | 'disabled' | 'failed';
                settings: Record<string, unknown>;
                error: {
                  code: string;
                  message: string;
                } | null;
                createdAt: string;
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
    /** Installs a module with the permissions agreed to. */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            module: string;
            permissions: string[];
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
                state: 'installing' | 'active' | 'disabled' | 'failed';
                settings: Record<string, unknown>;
                error: {
                  code: string;
                  message: string;
                } | null;
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
  '/api/v1/installations/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post?: never;
    /** Removes a module. Its records stay and are there when it is installed again. */
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
    /** Switches a module on or off, or changes its settings. */
    patch: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: {
        content: {
          'application/json': {
            state?: 'active' | 'disabled';
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
                state: 'installing' | 'active' | 'disabled' | 'failed';
                settings: Record<string, unknown>;
                error: {
                  code: string;
                  message: string;
                } | null;
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
