import type { Database } from '../../kernel/db/index.ts';

/** How a person came to the tenant, and how much they left. */
export interface Arrival {
  readonly documents: number;
  /** The connection they came by first, and for which position; null where a member added them. */
  readonly via: {
    readonly connection: { readonly id: string; readonly name: string };
    readonly position: { readonly id: string; readonly title: string } | null;
  } | null;
}

export const noArrival: Arrival = { documents: 0, via: null };

interface Row {
  id: string;
  documents: number;
  connection_id: string | null;
  connection: string | null;
  position_id: string | null;
  position: string | null;
}

/** Arrivals of the people of one page of a list, by their ids. */
export async function findArrivals(db: Database, ids: readonly string[]): Promise<Map<string, Arrival>> {
  if (ids.length === 0) return new Map();
  const rows = await db.query<Row>(
    `SELECT s.id, (SELECT count(*)::int FROM documents d WHERE d.subject_id = s.id) AS documents,
       c.id AS connection_id, c.name AS connection, p.id AS position_id, p.title AS position
     FROM subjects s
     LEFT JOIN LATERAL (
       SELECT connection_id, position_id FROM launches l
       WHERE l.subject_id = s.id AND l.door <> 'console' ORDER BY l.id LIMIT 1
     ) first ON true
     LEFT JOIN connections c ON c.id = first.connection_id
     LEFT JOIN positions p ON p.id = first.position_id
     WHERE s.id = ANY ($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, toArrival(row)]));
}

function toArrival({ documents, connection_id, connection, position_id, position }: Row): Arrival {
  if (!connection_id) return { documents, via: null };
  return {
    documents,
    via: {
      connection: { id: connection_id, name: connection ?? '' },
      position: position_id ? { id: position_id, title: position ?? '' } : null,
    },
  };
}
