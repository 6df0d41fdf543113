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

export type Settings = Readonly<Record<string, Json>>;
export type InstallationState = 'installing' | 'active' | 'disabled' | 'uninstalling' | 'removed' | 'failed';

/** Why something could not be done. */
export interface Reason {
  readonly code: string;
  readonly message: string;
  /** The step in which it happened. */
  readonly step?: string;
}

/** A version with what goes with it. */
export interface VersionFacts {
  readonly version: string;
  /** Without the secret ones. */
  readonly settings: Settings;
  readonly permissions: readonly string[];
}

/** What is being done with an installation: written down before each step, so that another process can go on. */
export interface WorkNote {
  readonly kind: 'install' | 'upgrade' | 'uninstall' | 'restore' | 'erase';
  readonly step: string;
  /** A later step failed; the steps are taken back, last first. */
  readonly undoing: boolean;
  /** How many processes have taken it up. */
  readonly tries: number;
  readonly since: string;
  /** When this step was begun for the first time. */
  readonly stepSince?: string;
  /** What an upgrade goes to. */
  readonly target?: VersionFacts;
  /** What could be rolled back to before the upgrade under way. */
  readonly earlier?: RollbackTarget | null;
  /** Why it is undone. */
  readonly reason?: Reason;
}

/** What an upgrade came from, while it can be taken back. */
export interface RollbackTarget extends VersionFacts {
  readonly until: string;
  /** The upgrade that it came by: its copies of records are the ones to restore. */
  readonly generation: number;
}

/** A module at a version, in a tenant, with granted permissions and settings. */
export class Installation extends TenantRecord<
  InferAttributes<Installation>,
  InferCreationAttributes<Installation>
> {
  declare module: string;
  declare version: string;
  declare state: InstallationState;
  /** Granted; what was revoked is missing. */
  declare permissions: string[];
  declare settings: CreationOptional<Settings>;
  declare secretsSealed: CreationOptional<string | null>;
  declare error: CreationOptional<Reason | null>;
  declare generation: CreationOptional<number>;
  declare rollbackTo: CreationOptional<RollbackTarget | null>;
  declare work: CreationOptional<WorkNote | null>;
  declare leaseBy: CreationOptional<string | null>;
  declare leaseUntil: CreationOptional<Date | null>;
  declare held: CreationOptional<boolean>;
  declare fenced: CreationOptional<string[]>;
  declare removedAt: CreationOptional<Date | null>;
  declare eraseAt: CreationOptional<Date | null>;
  declare updatedAt: CreationOptional<Date>;
}

export function initInstallation(sequelize: Sequelize): void {
  const text = { type: DataTypes.TEXT, allowNull: false };
  const texts = { type: DataTypes.ARRAY(DataTypes.TEXT), allowNull: false };
  initRecord(
    Installation,
    'installations',
    {
      module: text,
      version: text,
      state: text,
      permissions: texts,
      settings: { type: DataTypes.JSONB, allowNull: false, defaultValue: {} },
      secretsSealed: DataTypes.TEXT,
      error: DataTypes.JSONB,
      generation: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 0 },
      rollbackTo: DataTypes.JSONB,
      work: DataTypes.JSONB,
      leaseBy: DataTypes.TEXT,
      leaseUntil: DataTypes.DATE,
      held: { type: DataTypes.BOOLEAN, allowNull: false, defaultValue: false },
      fenced: { ...texts, defaultValue: [] },
      removedAt: DataTypes.DATE,
      eraseAt: DataTypes.DATE,
      updatedAt: DataTypes.DATE,
    },
    sequelize,
  );
}
