import {
  type CreationOptional,
  DataTypes,
  type InferAttributes,
  type InferCreationAttributes,
  initRecord,
  type Sequelize,
  TenantRecord,
} from '../../kernel/db/index.ts';
import type { Role } from '../members/index.ts';

/** Somebody who may become a member by a link in a mail. */
export class Invitation extends TenantRecord<
  InferAttributes<Invitation>,
  InferCreationAttributes<Invitation>
> {
  declare email: string;
  declare role: Role;
  declare locale: string;
  declare tokenHash: string;
  declare invitedBy: string | null;
  declare sentAt: CreationOptional<Date>;
  declare expiresAt: Date;
}

export function initInvitation(sequelize: Sequelize): void {
  const text = { type: DataTypes.TEXT, allowNull: false };
  const time = { type: DataTypes.DATE, allowNull: false };
  initRecord(
    Invitation,
    'invitations',
    {
      email: text,
      role: text,
      locale: text,
      tokenHash: text,
      invitedBy: DataTypes.TEXT,
      sentAt: { ...time, defaultValue: () => new Date() },
      expiresAt: time,
    },
    sequelize,
  );
}
