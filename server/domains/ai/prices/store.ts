import { createId, currentTenantId, type Database, isUniqueViolation } from '../../../kernel/db/index.ts';
import { priceNotFound, priceTaken } from '../errors.ts';
import type { TenantPrice } from './find-price.ts';

const columns = `id, provider_id AS "providerId", model, valid_from AS "validFrom", input_price AS input,
  output_price AS output, minute_price AS minute, character_price AS character`;

/** What the tenant of the open transaction entered, the newest first. */
export const listPrices = (db: Database): Promise<TenantPrice[]> =>
  db.query<TenantPrice>(
    `SELECT ${columns} FROM ai_prices WHERE tenant_id = $1 ORDER BY provider_id, model, valid_from DESC`,
    [currentTenantId()],
  );

export async function addPrice(db: Database, price: Omit<TenantPrice, 'id'>): Promise<TenantPrice> {
  const { providerId, model, validFrom, input, output, minute, character } = price;
  try {
    const added = await db.one<TenantPrice>(
      `INSERT INTO ai_prices (id, tenant_id, provider_id, model, valid_from, input_price, output_price, minute_price,
         character_price) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING ${columns}`,
      [createId(), currentTenantId(), providerId, model, validFrom, input, output, minute, character],
    );
    return added!;
  } catch (error) {
    throw isUniqueViolation(error) ? priceTaken() : error;
  }
}

/** What was reckoned by it keeps its cost. */
export async function removePrice(db: Database, id: string): Promise<void> {
  const removed = await db.query('DELETE FROM ai_prices WHERE id = $1 AND tenant_id = $2 RETURNING id', [
    id,
    currentTenantId(),
  ]);
  if (removed.length === 0) throw priceNotFound();
}
