/** An organisation that has an account. */
export interface Tenant {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}
