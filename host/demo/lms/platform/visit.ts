/** Whether the page of the LMS keeps data for the tool, refuses to, says nothing, or does not offer it. */
export type CourseStorage = 'kept' | 'refused' | 'silent' | 'none';

/** Somebody opens something of a tool in a course. */
export interface Visit {
  readonly sub: string;
  readonly roles: readonly string[];
  readonly name?: string | undefined;
  readonly givenName?: string | undefined;
  readonly familyName?: string | undefined;
  readonly email?: string | undefined;
  /** Language of pages. Default `en`. */
  readonly locale?: string | undefined;
  readonly context?: { readonly id: string; readonly title: string } | undefined;
  /** Left out where content is chosen. */
  readonly resourceLinkId?: string | undefined;
  readonly resourceLinkTitle?: string | undefined;
  readonly targetLinkUri: string;
  readonly custom?: Readonly<Record<string, string>> | undefined;
  /** It opens in a window of its own. */
  readonly inWindow?: boolean | undefined;
  /** The tool is asked for content (Deep Linking 2.0) instead of opening a link. */
  readonly deepLinking?: DeepLinkingWish | undefined;
}

/** What the platform takes (Deep Linking 2.0 §3.4.1). Times and places not named here are those of the platform. */
export interface DeepLinkingWish {
  readonly acceptTypes?: readonly string[];
  readonly acceptMultiple?: boolean;
  readonly acceptLineItem?: boolean;
  readonly title?: string;
  readonly text?: string;
  /** Part of the course that it will stand in. */
  readonly section?: string | undefined;
}
