import {
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
}

export function initMember(sequelize: Sequelize): void {
  const text = { type: DataTypes.TEXT, allowNull: false };
  initRecord(Member, 'members', { userId: text, name: text, email: text, role: text }, sequelize);
}
