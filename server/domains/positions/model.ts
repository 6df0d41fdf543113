import {
  type CreationOptional,
  DataTypes,
  type InferAttributes,
  type InferCreationAttributes,
  initRecord,
  type Sequelize,
  TenantRecord,
} from '../../kernel/db/index.ts';

/** A job opening. */
export class PositionRecord extends TenantRecord<
  InferAttributes<PositionRecord>,
  InferCreationAttributes<PositionRecord>
> {
  declare key: string;
  declare title: string;
  declare description: string;
  declare location: string | null;
  declare locale: string;
  declare state: CreationOptional<'open' | 'closed'>;
  declare public: boolean;
  declare version: CreationOptional<number>;
  declare updatedAt: CreationOptional<Date>;
}

export function initPosition(sequelize: Sequelize): void {
  const text = { type: DataTypes.TEXT, allowNull: false };
  initRecord(
    PositionRecord,
    'positions',
    {
      key: text,
      title: text,
      description: text,
      location: DataTypes.TEXT,
      locale: text,
      state: { ...text, defaultValue: 'open' },
      public: { type: DataTypes.BOOLEAN, allowNull: false },
      version: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 1 },
      updatedAt: DataTypes.DATE,
    },
    sequelize,
  );
}
