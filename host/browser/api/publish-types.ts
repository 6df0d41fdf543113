export interface PublisherKey {
  readonly keyId: string;
  readonly publicKey: string;
  readonly createdAt: string;
  readonly revokedAt: string | null;
}
export interface Publisher {
  readonly id: string;
  readonly name: string;
  readonly domain: string | null;
  readonly createdAt: string;
  readonly keys: readonly PublisherKey[];
}
export interface SubmissionCheck {
  readonly name: string;
  readonly passed: boolean;
  readonly details: readonly string[];
}
export interface Submission {
  readonly id: string;
  readonly publisher: string;
  readonly module: string;
  readonly version: string;
  readonly state: 'submitted' | 'checking' | 'rejected' | 'in_review' | 'approved' | 'yanked';
  readonly rollout: number | null;
  readonly checks: readonly SubmissionCheck[];
  readonly checksInAll: number;
  readonly reason: string | null;
  readonly size: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly approvedAt: string | null;
}
