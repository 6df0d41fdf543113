import {
  type CreationOptional,
  DataTypes,
  type InferAttributes,
  type InferCreationAttributes,
  initRecord,
  type Sequelize,
  TenantRecord,
} from '../../kernel/db/index.ts';

/** An external platform that a tenant registered. */
export class Connection extends TenantRecord<
  InferAttributes<Connection>,
  InferCreationAttributes<Connection>
> {
  declare kind: 'site' | 'oauth' | 'lti';
  declare name: string;
  /** Only sites have one. */
  declare siteKey: string | null;
  declare origins: string[];
  declare enabled: CreationOptional<boolean>;
  declare updatedAt: CreationOptional<Date>;
}

export function initConnection(sequelize: Sequelize): void {
  const text = { type: DataTypes.TEXT, allowNull: false };
  initRecord(
    Connection,
    'connections',
    {
      kind: text,
      name: text,
      siteKey: DataTypes.TEXT,
      origins: { type: DataTypes.ARRAY(DataTypes.TEXT), allowNull: false },
      enabled: { type: DataTypes.BOOLEAN, allowNull: false, defaultValue: true },
      updatedAt: DataTypes.DATE,
    },
    sequelize,
  );
}
