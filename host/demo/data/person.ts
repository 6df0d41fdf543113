/** An invented person with a CV. */
export interface DemoPerson {
  /** File name without its ending. */
  readonly file: string;
  /** Key of the opening that this CV was written for. */
  readonly position: string;
  readonly locale: 'en' | 'de';
  readonly name: string;
  readonly headline: string;
  readonly contact: readonly string[];
  readonly summary: string;
  readonly work: readonly DemoEntry[];
  readonly education: readonly DemoEntry[];
  readonly skills: readonly { readonly group: string; readonly names: readonly string[] }[];
  readonly languages: readonly string[];
  readonly certificates: readonly string[];
}

/** One line of a career. */
export interface DemoEntry {
  readonly title: string;
  readonly place: string;
  readonly dates: string;
  readonly points: readonly string[];
}
