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
import { type Page, type PageRequest, readCursor, readLimit, toPage } from './page.ts';
import { currentTenantId, requireScope } from './scope.ts';

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
  (record as unknown as ModelStatic<Model>).init(
    {
      id: { type: DataTypes.TEXT, primaryKey: true, defaultValue: createId },
      tenantId: { type: DataTypes.TEXT, allowNull: false, defaultValue: () => currentTenantId() },
      createdAt: { type: DataTypes.DATE, allowNull: false, defaultValue: () => new Date() },
      ...copyEach(attributes),
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

/** Sequelize writes each column's name into its attribute, so two columns may not share one. */
const copyEach = (attributes: ModelAttributes): ModelAttributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      typeof attribute === 'object' && 'type' in attribute ? { ...attribute } : attribute,
    ]),
  );

const selects = new WeakMap<ModelStatic<Model>, string>();

/** The statement is the same each time, so it is written once; Sequelize's generator costs more than the query. */
function writeSelect(record: ModelStatic<Model>): string {
  let select = selects.get(record);
  if (!select) {
    const columns = Object.entries(record.getAttributes()).map(
      ([name, { field }]) => `"${field}" AS "${name}"`,
    );
    select = `SELECT ${columns.join(', ')} FROM "${record.tableName}" WHERE id = $1 AND tenant_id = $2`;
    selects.set(record, select);
  }
  return select;
}

/** The record of the scope's tenant with this id; `lock` keeps others from changing it until the commit. */
export async function findById<M extends Model & { id: string }>(
  record: ModelStatic<M>,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<M | undefined> {
  const select = lock ? `${writeSelect(record)} FOR UPDATE` : writeSelect(record);
  const { rows } = await requireScope().run(select, [id, currentTenantId()]);
  return rows[0] && record.build(rows[0] as never, { isNewRecord: false, raw: true });
}

/** One page of records, newest first. */
export async function findPage<M extends Model & { id: string }>(
  record: ModelStatic<M>,
  request: PageRequest,
  where: WhereOptions<Attributes<M>> = {},
): Promise<Page<M>> {
  const limit = readLimit(request);
  const cursor = readCursor(request);
  const rows = await record.findAll({
    where: { ...where, ...(cursor && { id: { [Op.lt]: cursor.id } }) } as WhereOptions<Attributes<M>>,
    order: [['id', 'DESC']],
    limit: limit + 1,
  });
  return toPage(rows, limit, ({ id }) => ({ id }));
}
