import { AppError } from 'inlay/sdk';
import type { Database } from './database.ts';
import { readSqlState } from './failures.ts';
import { appRole } from './transaction.ts';

/** What the migrations stand on: their own table, the role, the vector extension, `inlay_guard`. */
export async function prepareServer(database: Database): Promise<void> {
  await database.query(`CREATE TABLE IF NOT EXISTS migrations (
    name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
  await prepareRole(database);
  await database.query(createVector);
  await database.query(createGuard);
}

async function prepareRole(database: Database): Promise<void> {
  try {
    await database.query(createRole);
  } catch (error) {
    if (readSqlState(error) !== '42501') throw error;
    throw new AppError(
      'database.role_missing',
      500,
      `This database user may not create roles. As an administrator run: CREATE ROLE ${appRole} NOLOGIN NOBYPASSRLS; GRANT ${appRole} TO <the user of DATABASE_URL>;`,
      { cause: error },
    );
  }
  const role = await database.one<{ free: boolean }>(
    'SELECT rolbypassrls OR rolsuper AS free FROM pg_roles WHERE rolname = $1',
    [appRole],
  );
  if (role?.free)
    throw new AppError(
      'database.role_too_strong',
      500,
      `The role ${appRole} may bypass row-level security. Run: ALTER ROLE ${appRole} NOSUPERUSER NOBYPASSRLS;`,
    );
}

// Roles belong to the whole server: another database's migration may create this one at the same moment.
// From PostgreSQL 16 on, creating a role makes one its member without the right to SET ROLE.
const createRole = `
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${appRole}') THEN
    BEGIN
      CREATE ROLE ${appRole} NOLOGIN NOBYPASSRLS;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END IF;
  IF NOT pg_has_role(current_user, '${appRole}',
      CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) THEN
    EXECUTE format('GRANT ${appRole} TO %I', current_user);
  END IF;
END $$`;

const createVector = `
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector') THEN
    CREATE EXTENSION IF NOT EXISTS vector;
  END IF;
EXCEPTION WHEN insufficient_privilege THEN NULL;
END $$`;

/**
 * The one way a tenant's table is guarded. In a migration, after CREATE TABLE with a `tenant_id text NOT NULL`:
 *
 *     SELECT inlay_guard('documents');
 *
 * It turns row-level security on, makes the policy, and grants the tenant role the four verbs and the
 * table's sequences. Saying it twice changes nothing. The setting is missing or empty outside of
 * `inTenant()`, so that the role sees no row at all then. `security_invoker` is for views: a view without it
 * would look with its owner's eyes, past every policy.
 */
const createGuard = `
CREATE OR REPLACE FUNCTION inlay_guard(target regclass) RETURNS void LANGUAGE plpgsql AS $guard$
DECLARE sequence record;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = target AND attname = 'tenant_id'
      AND atttypid = 'text'::regtype AND attnotnull AND NOT attisdropped) THEN
    RAISE EXCEPTION 'inlay_guard: % needs a column tenant_id text NOT NULL', target;
  END IF;
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('DROP POLICY IF EXISTS tenant ON %s', target);
  EXECUTE format('CREATE POLICY tenant ON %s USING (tenant_id = current_setting(''app.tenant_id'', true))
    WITH CHECK (tenant_id = current_setting(''app.tenant_id'', true))', target);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO ${appRole}', target);
  FOR sequence IN SELECT objid::regclass AS name FROM pg_depend
      WHERE refobjid = target AND deptype IN ('a', 'i') AND classid = 'pg_class'::regclass
        AND objid IN (SELECT oid FROM pg_class WHERE relkind = 'S') LOOP
    EXECUTE format('GRANT USAGE ON SEQUENCE %s TO ${appRole}', sequence.name);
  END LOOP;
END $guard$;
REVOKE ALL ON FUNCTION inlay_guard(regclass) FROM PUBLIC`;
