import {
  type CreationOptional,
  DataTypes,
  type InferAttributes,
  type InferCreationAttributes,
  initRecord,
  type Sequelize,
  TenantRecord,
} from '../../kernel/db/index.ts';

/** A file that a person gave. */
export class DocumentRecord extends TenantRecord<
  InferAttributes<DocumentRecord>,
  InferCreationAttributes<DocumentRecord>
> {
  declare subjectId: string;
  declare launchId: string | null;
  declare name: string;
  declare type: string;
  declare size: number;
  declare sha256: string;
  declare storageKey: string;
  /** A module hides from members whose it is. */
  declare concealed: CreationOptional<boolean>;
}

export function initDocument(sequelize: Sequelize): void {
  const text = { type: DataTypes.TEXT, allowNull: false };
  initRecord(
    DocumentRecord,
    'documents',
    {
      subjectId: text,
      launchId: DataTypes.TEXT,
      name: text,
      type: text,
      size: { type: DataTypes.BIGINT, allowNull: false },
      sha256: text,
      storageKey: text,
      concealed: { type: DataTypes.BOOLEAN, allowNull: false, defaultValue: false },
    },
    sequelize,
  );
}
