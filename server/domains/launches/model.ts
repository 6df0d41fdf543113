import {
  type CreationOptional,
  DataTypes,
  type InferAttributes,
  type InferCreationAttributes,
  initRecord,
  type Sequelize,
  TenantRecord,
} from '../../kernel/db/index.ts';

/** One verified entry from a connection into a widget. */
export class Launch extends TenantRecord<InferAttributes<Launch>, InferCreationAttributes<Launch>> {
  declare connectionId: string | null;
  declare memberId: string | null;
  declare subjectId: string | null;
  declare positionId: string | null;
  declare door: 'site' | 'console' | 'oauth' | 'lti';
  /** How the browser showed that it began an LTI launch; null by any other door. */
  declare rung: CreationOptional<'storage' | 'cookie' | 'window' | null>;
  /** The LMS's grade book takes scores for this link; `expects`: it has a column for them already. */
  declare gradeBook: CreationOptional<'offers' | 'expects' | null>;
  declare module: string;
  declare widget: string;
  declare placement: string;
  declare origin: string;
  declare locale: string;
  declare expiresAt: Date;
  declare endedAt: CreationOptional<Date | null>;
  /** An admin tries the connection out. */
  declare isTest: CreationOptional<boolean>;
}

export function initLaunch(sequelize: Sequelize): void {
  const text = { type: DataTypes.TEXT, allowNull: false };
  initRecord(
    Launch,
    'launches',
    {
      connectionId: DataTypes.TEXT,
      memberId: DataTypes.TEXT,
      subjectId: DataTypes.TEXT,
      positionId: DataTypes.TEXT,
      door: text,
      rung: DataTypes.TEXT,
      gradeBook: DataTypes.TEXT,
      module: text,
      widget: text,
      placement: text,
      origin: text,
      locale: text,
      expiresAt: { type: DataTypes.DATE, allowNull: false },
      endedAt: DataTypes.DATE,
      isTest: { type: DataTypes.BOOLEAN, allowNull: false, defaultValue: false },
    },
    sequelize,
  );
}
