import { type Static, Type } from './schema.ts';

/** How far the work behind a score is; see `Score.progress`. */
export const ScoreProgress = Type.Enum(['in_progress', 'needs_review', 'final']);
export type ScoreProgress = Static<typeof ScoreProgress>;

const Comment = Type.String({ maxLength: 2000 });

/**
 * A score for the grade book of the LMS that a launch came from
 * ([LTI Assignment and Grade Services 2.0 §3.4](https://www.imsglobal.org/spec/lti-ags/v2p0#score-publish-service)).
 */
export const Score = Type.Object(
  {
    /** Whose score it is. Default: the person who opened the link. Others must have come from the same LMS. */
    subjectId: Type.Optional(Type.String()),
    /** Points earned, 0 or more. The LMS rescales them to the points of its own column. */
    given: Type.Number({ minimum: 0 }),
    /** Points that could be earned, above 0. */
    maximum: Type.Number({ exclusiveMinimum: 0 }),
    /**
     * Plain text that learner and teacher see beside the score. Give it in each of your languages, by code: the host
     * takes the one of the course, else of the organisation, else English. A text alone goes as it is.
     */
    comment: Type.Optional(
      Type.Union([Comment, Type.Record(Type.String({ pattern: '^[a-z]{2}$' }), Comment)]),
    ),
    /**
     * `final` (default): the work is done and this is its score. `needs_review`: done, but a person must look
     * before the score counts. `in_progress`: the learner is still at it. These are `activityProgress` and
     * `gradingProgress` of the standard; many LMSs show only a `final` score to learners.
     */
    progress: Type.Optional(ScoreProgress),
  },
  { additionalProperties: false },
);
/** The type of a score. */
export type Score = Static<typeof Score>;

/** What stands in the grade book now (Assignment and Grade Services 2.0 §3.3); a teacher may have changed it. */
export interface GradeResult {
  /** Points as the LMS shows them; null while it shows none. */
  readonly given: number | null;
  /** Points of the column in the LMS, which may differ from the `maximum` that was posted. */
  readonly maximum: number | null;
  readonly comment: string | null;
}

/** Scores in the grade book of the LMS that the caller's launch came from. Permission by method. */
export interface Grades {
  /**
   * Hands a score to the host, which delivers it: again and again while the LMS is out of reach, in order, and the
   * same score only once. A newer score takes the place of one that is still waiting. Makes a column for the
   * link where the LMS has none and allows it. Needs `grades:write`.
   *
   * Errors: `lti.no_grade_book` 409 where the launch has none (ask `launch.hasGradeBook` first),
   * `lti.no_learner` 409 where nobody of that LMS is meant, `lti.score_invalid` 422.
   */
  post(score: Score): Promise<{ state: 'queued' }>;
  /**
   * Reads what stands in the grade book for a person, undefined where nothing does. Needs `grades:read`.
   *
   * Errors: as `post`, and `lti.lms_unreachable` 502, `lti.lms_refused` 409, `lti.scope_refused` 409.
   */
  result(query?: { readonly subjectId?: string }): Promise<GradeResult | undefined>;
}

/** Somebody in the course. */
export interface RosterMember {
  /** As the LMS calls the person. */
  readonly id: string;
  /** The same person here; null while they have not opened a link as a learner. */
  readonly subjectId: string | null;
  /** Null where the LMS keeps it to itself. */
  readonly name: string | null;
  readonly email: string | null;
  /** Addresses of the LIS vocabulary, `http://purl.imsglobal.org/vocab/lis/v2/membership#Learner`. */
  readonly roles: readonly string[];
  /** The roles are those of somebody who teaches or runs the course. */
  readonly teaches: boolean;
  /** Only who is `active` may open links now. */
  readonly status: 'active' | 'inactive' | 'deleted';
}

/** What a roster is narrowed by. */
export const RosterQuery = Type.Object(
  {
    /** One role of the LIS vocabulary, whole or by its last word, `Learner` (Names and Roles 2.0 §2.4). */
    role: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    /** Only who may open the link of this launch (Names and Roles 2.0 §3), where the LMS can tell. */
    thisLinkOnly: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
/** The type of what a roster is narrowed by. */
export type RosterQuery = Static<typeof RosterQuery>;

/** People of a course. */
export interface CourseRoster {
  readonly members: readonly RosterMember[];
  /** False where the host stopped reading: after 10,000 people, or a minute. */
  readonly complete: boolean;
}

/**
 * The people of the course that the caller's launch came from
 * ([LTI Names and Role Provisioning Services 2.0](https://www.imsglobal.org/spec/lti-nrps/v2p0)).
 */
export interface Roster {
  /**
   * Asks the LMS for the people of the course, all pages of it. The host keeps nothing of the answer. Never for a
   * caller who is a subject: a learner does not read the class list. Needs `roster:read`.
   *
   * Errors: `lti.no_roster` 409 where the launch has none, `lti.roster_closed` 403 for a learner,
   * `lti.lms_unreachable` 502, `lti.lms_refused` 409, `lti.scope_refused` 409.
   */
  list(query?: RosterQuery): Promise<CourseRoster>;
}
