import type { BuiltManifest } from '../../../../host/node/built-module.ts';

export type SubmissionState = 'submitted' | 'checking' | 'rejected' | 'in_review' | 'approved' | 'yanked';

/** What one automated check found. */
export interface CheckResult {
  readonly name: string;
  readonly passed: boolean;
  /** Sentences: what is wrong, or what was found. */
  readonly details: readonly string[];
}

export interface FileFacts {
  readonly sha256: string;
  readonly bytes: number;
}

/** A version of a module that was sent in. */
export interface Submission {
  readonly id: string;
  readonly tenantId: string;
  readonly publisherId: string;
  readonly module: string;
  readonly version: string;
  readonly storageKey: string;
  /** Of the package as it was given. */
  readonly sha256: string;
  readonly size: number;
  readonly integrityHash: string;
  readonly manifest: BuiltManifest;
  readonly files: Readonly<Record<string, FileFacts>>;
  readonly state: SubmissionState;
  readonly rollout: 1 | 10 | 100 | null;
  readonly checks: readonly CheckResult[];
  readonly checkAttempts: number;
  readonly reason: string | null;
  readonly locale: string;
  readonly submittedBy: string | null;
  readonly reviewedBy: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly approvedAt: Date | null;
}

/** What a publisher sees in a list: manifest and files may have half a megabyte each. */
export type ListedSubmission = Omit<Submission, 'manifest' | 'files'>;

/** The columns of a listed submission, for a SELECT. */
export const listedColumns = `id, tenant_id AS "tenantId", publisher_id AS "publisherId", module, version,
  storage_key AS "storageKey", sha256, size, integrity_hash AS "integrityHash", state, rollout, checks,
  check_attempts AS "checkAttempts", reason, locale, submitted_by AS "submittedBy", reviewed_by AS "reviewedBy",
  created_at AS "createdAt", updated_at AS "updatedAt", approved_at AS "approvedAt"`;

/** Those of a whole one. */
export const submissionColumns = `${listedColumns}, manifest, files`;
