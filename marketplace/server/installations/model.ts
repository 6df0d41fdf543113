import type { Json } from 'inlay/sdk';
import {
  type CreationOptional,
  DataTypes,
  type InferAttributes,
  type InferCreationAttributes,
  initRecord,
  type Sequelize,
  TenantRecord,
} from '../../../server/kernel/db/index.ts';

/** A module at a version, in a tenant, with granted permissions and settings. */
export class Installation extends TenantRecord<
  InferAttributes<Installation>,
  InferCreationAttributes<Installation>
> {
  declare module: string;
  declare version: string;
  declare state: 'installing' | 'active' | 'disabled' | 'failed';
  declare permissions: string[];
  declare settings: CreationOptional<Record<string, Json>>;
  declare error: CreationOptional<{ code: string; message: string } | null>;
  declare updatedAt: CreationOptional<Date>;
}

export function initInstallation(sequelize: Sequelize): void {
  const text = { type: DataTypes.TEXT, allowNull: false };
  initRecord(
    Installation,
    'installations',
    {
      module: text,
      version: text,
      state: text,
      permissions: { type: DataTypes.ARRAY(DataTypes.TEXT), allowNull: false },
      settings: { type: DataTypes.JSONB, allowNull: false, defaultValue: {} },
      error: DataTypes.JSONB,
      updatedAt: DataTypes.DATE,
    },
    sequelize,
  );
}
