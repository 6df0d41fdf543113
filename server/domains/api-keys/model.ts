import {
  type CreationOptional,
  DataTypes,
  type InferAttributes,
  type InferCreationAttributes,
  initRecord,
  type Sequelize,
  TenantRecord,
} from '../../kernel/db/index.ts';
import type { KeyScope } from './scopes.ts';

/** A way in for a tenant's own servers. */
export class ApiKey extends TenantRecord<InferAttributes<ApiKey>, InferCreationAttributes<ApiKey>> {
  declare name: string;
  declare secretHash: string;
  declare scopes: KeyScope[];
  /** Who made it; null once they have left. */
  declare memberId: string | null;
  declare expiresAt: Date;
  declare lastUsedAt: CreationOptional<Date | null>;
}

export function initApiKey(sequelize: Sequelize): void {
  const text = { type: DataTypes.TEXT, allowNull: false };
  initRecord(
    ApiKey,
    'api_keys',
    {
      name: text,
      secretHash: text,
      scopes: { type: DataTypes.ARRAY(DataTypes.TEXT), allowNull: false },
      memberId: DataTypes.TEXT,
      expiresAt: { type: DataTypes.DATE, allowNull: false },
      lastUsedAt: DataTypes.DATE,
    },
    sequelize,
  );
}
