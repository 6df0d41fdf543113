/** Somebody in a course. */
export interface Person {
  readonly id: string;
  readonly name?: string | undefined;
  readonly givenName?: string | undefined;
  readonly familyName?: string | undefined;
  readonly email?: string | undefined;
  readonly roles: readonly string[];
  /** Language of pages, e.g. `de`. */
  readonly locale?: string | undefined;
  readonly status?: 'Active' | 'Inactive' | undefined;
}

/** An activity in a course that opens in a tool. */
export interface ResourceLink {
  readonly id: string;
  readonly clientId: string;
  readonly title: string;
  readonly text?: string | undefined;
  readonly targetLinkUri: string;
  readonly custom?: Readonly<Record<string, string>> | undefined;
  /** It asks for a window of its own. */
  readonly inWindow?: boolean | undefined;
  /** Part of the course that it stands in. */
  readonly section?: string | undefined;
}

/** A link in a course that leads to a page anywhere. */
export interface WebLink {
  readonly id: string;
  readonly title: string;
  readonly text?: string | undefined;
  readonly url: string;
  readonly section?: string | undefined;
}

/** A column of the grade book (AGS 2.0 §3.2). */
export interface LineItem {
  readonly id: string;
  /** The tool that it belongs to. */
  readonly clientId: string;
  readonly label: string;
  readonly scoreMaximum: number;
  readonly resourceId?: string | undefined;
  readonly tag?: string | undefined;
  readonly resourceLinkId?: string | undefined;
  readonly startDateTime?: string | undefined;
  readonly endDateTime?: string | undefined;
}

/** The last score that a tool gave (AGS 2.0 §3.4). */
export interface Score {
  readonly lineItemId: string;
  readonly userId: string;
  readonly timestamp: string;
  readonly activityProgress: string;
  readonly gradingProgress: string;
  readonly scoreGiven?: number | undefined;
  readonly scoreMaximum?: number | undefined;
  readonly comment?: string | undefined;
}

export interface CourseData {
  readonly id: string;
  readonly title: string;
  readonly people?: readonly Person[];
  readonly links?: readonly ResourceLink[];
  readonly webLinks?: readonly WebLink[];
  readonly lineItems?: readonly LineItem[];
  readonly scores?: readonly Score[];
}

/** A course with its people, its links and its grade book. */
export class Course {
  readonly id: string;
  readonly title: string;
  readonly people: Map<string, Person>;
  readonly links: Map<string, ResourceLink>;
  readonly webLinks: Map<string, WebLink>;
  readonly lineItems: Map<string, LineItem>;
  readonly #scores: Map<string, Score>;

  constructor({
    id,
    title,
    people = [],
    links = [],
    webLinks = [],
    lineItems = [],
    scores = [],
  }: CourseData) {
    this.id = id;
    this.title = title;
    this.people = byId(people);
    this.links = byId(links);
    this.webLinks = byId(webLinks);
    this.lineItems = byId(lineItems);
    this.#scores = new Map(scores.map((score) => [nameScore(score.lineItemId, score.userId), score]));
  }

  get scores(): readonly Score[] {
    return [...this.#scores.values()];
  }

  findScore(lineItemId: string, userId: string): Score | undefined {
    return this.#scores.get(nameScore(lineItemId, userId));
  }

  putScore(score: Score): void {
    this.#scores.set(nameScore(score.lineItemId, score.userId), score);
  }

  /** A column goes with its scores. */
  removeLineItem(id: string): void {
    this.lineItems.delete(id);
    for (const [name, score] of this.#scores) if (score.lineItemId === id) this.#scores.delete(name);
  }

  /** A link goes with the columns that belong to it. */
  removeLink(id: string): void {
    this.links.delete(id);
    this.webLinks.delete(id);
    for (const item of this.lineItems.values()) if (item.resourceLinkId === id) this.removeLineItem(item.id);
  }

  toJSON(): CourseData {
    const { id, title, scores } = this;
    const [people, links, webLinks, lineItems] = [
      [...this.people.values()],
      [...this.links.values()],
      [...this.webLinks.values()],
      [...this.lineItems.values()],
    ];
    return { id, title, people, links, webLinks, lineItems, scores };
  }
}

const nameScore = (lineItemId: string, userId: string) => JSON.stringify([lineItemId, userId]);

const byId = <T extends { readonly id: string }>(things: readonly T[]) =>
  new Map(things.map((thing) => [thing.id, thing]));
