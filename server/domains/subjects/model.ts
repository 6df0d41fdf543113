import {
  type CreationOptional,
  DataTypes,
  type InferAttributes,
  type InferCreationAttributes,
  initRecord,
  type Sequelize,
  TenantRecord,
} from '../../kernel/db/index.ts';

/** The person whose data it is: the unit of every privacy right. */
export class SubjectRecord extends TenantRecord<
  InferAttributes<SubjectRecord>,
  InferCreationAttributes<SubjectRecord>
> {
  declare kind: 'anonymous' | 'named';
  declare displayName: string | null;
  declare email: string | null;
  /** Made up for an admin who tries a connection out: nobody’s data. */
  declare isTest: CreationOptional<boolean>;
}

export function initSubject(sequelize: Sequelize): void {
  initRecord(
    SubjectRecord,
    'subjects',
    {
      kind: { type: DataTypes.TEXT, allowNull: false },
      displayName: DataTypes.TEXT,
      email: DataTypes.TEXT,
      isTest: { type: DataTypes.BOOLEAN, allowNull: false, defaultValue: false },
    },
    sequelize,
  );
}
