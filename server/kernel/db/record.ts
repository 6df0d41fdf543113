import {
  type Attributes,
  type CreationOptional,
  DataTypes,
  Model,
  type ModelAttributes,
  type ModelStatic,
  Op,
  type Sequelize,
  type WhereOptions,
} from 'sequelize';
import { createId } from './id.ts';
import { currentTenantId } from './scope.ts';

/** A row that belongs to one tenant. Reads and writes are bound to the tenant of the scope by code, too. */
export abstract class TenantRecord<
  // biome-ignore lint/complexity/noBannedTypes: Sequelize's own bound for a model's attributes.
  A extends {} = {},
  // biome-ignore lint/complexity/noBannedTypes: as above.
  C extends {} = {},
> extends Model<A, C> {
  declare id: CreationOptional<string>;
  declare tenantId: CreationOptional<string>;
  declare createdAt: CreationOptional<Date>;
}

/** Ties a record class to its table; the columns common to all tenant tables are added. */
export function initRecord<M extends Model>(
  record: ModelStatic<M>,
  table: string,
  attributes: ModelAttributes,
  sequelize: Sequelize,
): void {
  const boundToTenant = (options: { where?: WhereOptions }) => {
    options.where = { ...(options.where as object), tenantId: currentTenantId() };
  };
  (record as unknown as typeof Model).init(
    {
      id: { type: DataTypes.TEXT, primaryKey: true, defaultValue: createId },
      tenantId: { type: DataTypes.TEXT, allowNull: false, defaultValue: () => currentTenantId() },
      createdAt: { type: DataTypes.DATE, allowNull: false, defaultValue: () => new Date() },
      ...attributes,
    } as ModelAttributes,
    {
      sequelize,
      tableName: table,
      underscored: true,
      timestamps: 'updatedAt' in attributes,
      createdAt: false,
      hooks: {
        beforeFind: boundToTenant,
        beforeCount: boundToTenant,
        beforeBulkUpdate: boundToTenant,
        beforeBulkDestroy: boundToTenant,
      },
    },
  );
}

/** What a list is asked by. */
export interface PageRequest {
  readonly limit?: number;
  readonly cursor?: string | undefined;
}

/** One page of records, newest first; the cursor is the id of the last record seen. */
export async function findPage<M extends Model & { id: string }>(
  record: ModelStatic<M>,
  { limit = 20, cursor }: PageRequest,
  where: WhereOptions<Attributes<M>> = {},
) {
  const rows = await record.findAll({
    where: { ...where, ...(cursor && { id: { [Op.lt]: cursor } }) } as WhereOptions<Attributes<M>>,
    order: [['id', 'DESC']],
    limit: limit + 1,
  });
  const data = rows.slice(0, limit);
  return { data, page: { next: rows.length > limit ? data.at(-1)!.id : null, limit } };
}
