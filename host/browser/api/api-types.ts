/** The shapes that the console reads and writes, as the server's views and bodies have them. */

import type { Json } from 'inlay/sdk/web';

export type Role = 'admin' | 'manager' | 'user';
export type Language = 'en' | 'de' | 'es' | 'fr' | 'zh';

export interface Session {
  readonly member: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly role: Role;
  };
  readonly tenant: { readonly id: string; readonly name: string; readonly slug: string };
}

/** The person whose data it is. */
export interface Subject {
  readonly id: string;
  readonly kind: 'anonymous' | 'named';
  readonly displayName: string | null;
  readonly email: string | null;
  readonly createdAt: string;
  /** How many documents they left. */
  readonly documents: number;
  /** The site they came by first, and for which position; null where a member added them. */
  readonly via: {
    readonly connection: { readonly id: string; readonly name: string };
    readonly position: { readonly id: string; readonly title: string } | null;
  } | null;
}

export interface DocumentFile {
  readonly id: string;
  readonly subjectId: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly createdAt: string;
}

export interface Position {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly location: string | null;
  readonly locale: string;
  readonly state: 'open' | 'closed';
  readonly public: boolean;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface NewPosition {
  key?: string;
  title: string;
  description: string;
  location?: string | null;
  locale?: string;
  public?: boolean;
}

export type PositionChange = Partial<Omit<NewPosition, 'key'> & { state: Position['state'] }>;

/** A public site that may show our widgets. */
export interface Connection {
  readonly id: string;
  readonly kind: 'site';
  readonly name: string;
  readonly siteKey: string;
  readonly origins: string[];
  readonly enabled: boolean;
  readonly createdAt: string;
}

export interface NewConnection {
  kind: 'site';
  name: string;
  origins: string[];
}

export type ConnectionChange = Partial<{ name: string; origins: string[]; enabled: boolean }>;

export interface Launch {
  readonly id: string;
  readonly door: 'site' | 'console';
  readonly module: string;
  readonly widget: string;
  readonly placement: string;
  readonly origin: string;
  readonly locale: string;
  readonly connectionId: string | null;
  readonly positionId: string | null;
  readonly subjectId: string | null;
  readonly createdAt: string;
}

/** What a page needs to mount a widget, but the right to. */
export interface WidgetMount {
  readonly module: string;
  readonly version: string;
  readonly widget: string;
  readonly title: string;
  readonly remoteEntry: string;
  readonly container: string;
  readonly preloads: string[];
  /** Pixels. */
  readonly minHeight: number;
  readonly messages: Readonly<Record<string, string>>;
  readonly fallbackMessages: Readonly<Record<string, string>>;
}

export interface LaunchFacts {
  readonly id: string;
  readonly widget: string;
  readonly placement: string;
  readonly positionId: string | null;
  readonly subjectId: string | null;
  readonly locale: string;
}

export interface OpenedLaunch {
  readonly token: string;
  readonly expiresAt: string;
  readonly launch: LaunchFacts;
  readonly settings: Json;
  readonly mount: WidgetMount;
}

export interface NewLaunch {
  module: string;
  widget: string;
  positionId?: string;
  subjectId?: string;
  locale?: string;
}

export interface ModuleWidget {
  readonly name: string;
  readonly title: string;
  readonly placements: string[];
}

/** A module as a catalogue shows it, in the reader's language. */
export interface ModuleFacts {
  readonly module: string;
  readonly version: string;
  readonly name: string;
  readonly summary: string;
  readonly publisher: string;
  readonly categories: string[];
  readonly widgets: ModuleWidget[];
  readonly permissions: { readonly name: string; readonly reason: string }[];
  /** JSON Schema of the settings. */
  readonly settingsSchema: unknown;
  readonly privacy: { readonly data: string; readonly purpose: string; readonly retentionDays: number };
}

export interface Installation extends ModuleFacts {
  readonly id: string;
  readonly state: 'installing' | 'active' | 'disabled' | 'failed';
  readonly settings: Readonly<Record<string, unknown>>;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly createdAt: string;
}

export interface InstallationChange {
  state?: 'active' | 'disabled';
  settings?: Record<string, unknown>;
}

export interface ListPage<T> {
  readonly data: T[];
  readonly page: { readonly next: string | null; readonly limit: number };
}

interface One<T> {
  readonly data: T;
}

interface PageQuery {
  limit?: number;
  cursor?: string;
}

interface Answer<T> {
  responses: { 200: { content: { 'application/json': T } } };
}
interface Created<T> {
  responses: { 201: { content: { 'application/json': T } } };
}
interface Done {
  responses: { 204: { content?: never } };
}
interface Takes<T> {
  requestBody: { content: { 'application/json': T } };
}
interface ById {
  parameters: { path: { id: string } };
}
interface Lists<Q, T> extends Answer<ListPage<T>> {
  parameters: { query?: Q };
}

/** The routes that the console calls, in the form that openapi-fetch is typed by. */
export interface paths {
  '/api/v1/auth/session': { get: Answer<One<Session>> };
  '/api/v1/auth/sign-in': { post: Takes<{ email: string; password: string }> & Answer<One<Session>> };
  '/api/v1/auth/sign-out': { post: Done };
  '/api/v1/subjects': { get: Lists<PageQuery, Subject> };
  '/api/v1/subjects/{id}': { get: ById & Answer<One<Subject>>; delete: ById & Done };
  '/api/v1/documents': { get: Lists<PageQuery & { subjectId?: string }, DocumentFile> };
  '/api/v1/documents/{id}': { delete: ById & Done };
  '/api/v1/documents/{id}/content': { get: ById & Answer<Blob> };
  '/api/v1/positions': {
    get: Lists<PageQuery & { state?: Position['state'] }, Position>;
    post: Takes<NewPosition> & Created<One<Position>>;
  };
  '/api/v1/positions/{id}': {
    get: ById & Answer<One<Position>>;
    patch: ById & Takes<PositionChange> & Answer<One<Position>>;
    delete: ById & Done;
  };
  '/api/v1/connections': {
    get: Lists<PageQuery, Connection>;
    post: Takes<NewConnection> & Created<One<Connection>>;
  };
  '/api/v1/connections/{id}': {
    get: ById & Answer<One<Connection>>;
    patch: ById & Takes<ConnectionChange> & Answer<One<Connection>>;
    delete: ById & Done;
  };
  '/api/v1/installations': {
    get: Answer<One<Installation[]>>;
    post: Takes<{ module: string; permissions: string[] }> & Created<One<Installation>>;
  };
  '/api/v1/installations/{id}': {
    patch: ById & Takes<InstallationChange> & Answer<One<Installation>>;
    delete: ById & Done;
  };
  '/api/v1/catalogue': { get: Answer<One<ModuleFacts[]>> };
  '/api/v1/launches': { get: Lists<PageQuery & { connectionId?: string }, Launch> };
  '/api/v1/launches/console': { post: Takes<NewLaunch> & Created<One<OpenedLaunch>> };
}
