/** A job opening as a job board shows it. The first five are what Inlay keeps of it. */
export interface DemoPosition {
  /** What pages refer to it by. */
  readonly key: string;
  readonly title: string;
  /** Markdown: `##` headings, paragraphs and `-` lists. */
  readonly description: string;
  readonly location: string;
  readonly locale: 'en' | 'de' | 'es' | 'fr' | 'zh';
  readonly company: string;
  /** ISO 3166-1. */
  readonly country: string;
  readonly city: string;
  readonly employment: 'FULL_TIME' | 'PART_TIME';
  readonly pay: {
    readonly currency: string;
    readonly min: number;
    readonly max: number;
    readonly per: 'YEAR' | 'MONTH';
  };
  /** How many days ago it was put up. */
  readonly age: number;
}
