/** A refusal in the words of RFC 6749 §4.1.2.1 and §5.2. */
export class OAuthFailure extends Error {
  override readonly name = 'OAuthFailure';
  readonly error: string;
  readonly status: number;

  constructor(error: string, description: string, status = 400) {
    super(description);
    this.error = error;
    this.status = status;
  }
}
