import type { Course, Person } from './platform/course.ts';
import type { LtiPlatform } from './platform/platform.ts';
import type { CourseStorage } from './platform/visit.ts';

/** What every page is drawn from. */
export interface View {
  readonly platform: LtiPlatform;
  readonly course: Course;
  readonly storage: CourseStorage;
  readonly person: Person;
  /** Where the console of Inlay is, to help somebody who tries it. */
  readonly inlayUrl: string | undefined;
}
