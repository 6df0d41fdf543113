import {
  type CreationOptional,
  DataTypes,
  type InferAttributes,
  type InferCreationAttributes,
  initRecord,
  type Sequelize,
  TenantRecord,
} from '../../kernel/db/index.ts';

export const roles = ['admin', 'manager', 'user'] as const;
export type Role = (typeof roles)[number];

/** A user's place in a tenant. */
export class Member extends TenantRecord<InferAttributes<Member>, InferCreationAttributes<Member>> {
  declare userId: string;
  declare name: string;
  declare email: string;
  declare role: Role;
  /** An ATS or an LMS vouches for them: they have no password here, and no admin can give them one. */
  declare external: CreationOptional<boolean>;
}

export function initMember(sequelize: Sequelize): void {
  const text = { type: DataTypes.TEXT, allowNull: false };
  // The database says who is external: whoever the user's address belongs to.
  const external = { type: DataTypes.BOOLEAN, allowNull: false, defaultValue: false };
  initRecord(Member, 'members', { userId: text, name: text, email: text, role: text, external }, sequelize);
}
