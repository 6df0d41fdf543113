-- Calls to models are let through in one statement: hundreds that begin together wait for one answer of the database.

-- Writes the rows of those calls that pass no hard limit, and sets aside what they may come to. One at a time for each
-- tenant: two that looked at one sum could both go past the limit. Gives for each call the budget that refused it, and
-- the soft limits that it passed and nobody was told of.
CREATE FUNCTION ai_open_calls(calls jsonb, today date, at timestamptz)
RETURNS TABLE (call_id text, refused_by text, passed jsonb) LANGUAGE plpgsql AS $$
DECLARE
  tenant text := current_setting('app.tenant_id');
  month date := date_trunc('month', today)::date;
  budgets jsonb;
  sums jsonb := '{}';
  admitted text[] := '{}';
  call record;
  budget record;
  key text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('ai spending ' || tenant, 0));
  SELECT jsonb_agg(to_jsonb(b) ORDER BY b.id) INTO budgets FROM ai_budgets b WHERE b.tenant_id = tenant;
  IF budgets IS NOT NULL THEN
    SELECT coalesce(jsonb_object_agg(s.key, s.sum), '{}') INTO sums FROM (
      SELECT 'module ' || m.module || ' ' || p.period AS key, sum(m.reserved + m.spent)::bigint AS sum
        FROM ai_spend m, (VALUES ('day', today), ('month', month)) p (period, since)
        WHERE m.tenant_id = tenant AND m.day >= month AND m.day >= p.since GROUP BY 1
      UNION ALL
      SELECT 'tenant  ' || p.period, sum(m.reserved + m.spent)::bigint
        FROM ai_spend m, (VALUES ('day', today), ('month', month)) p (period, since)
        WHERE m.tenant_id = tenant AND m.day >= month AND m.day >= p.since GROUP BY 1
      UNION ALL
      SELECT 'subject ' || c.subject_id || ' ' || p.period,
          sum(CASE c.outcome WHEN 'running' THEN c.reserved ELSE c.cost END)::bigint
        FROM ai_calls c, (VALUES ('day', today), ('month', month)) p (period, since)
        WHERE c.tenant_id = tenant AND c.day >= month AND c.day >= p.since
          AND c.subject_id IN (SELECT each->>'subjectId' FROM jsonb_array_elements(calls) each)
          AND budgets @> '[{"scope": "subject"}]'
        GROUP BY 1) s;
  END IF;

  FOR call IN SELECT * FROM jsonb_to_recordset(calls)
      AS r(id text, module text, "subjectId" text, reserve bigint, price_source text) LOOP
    call_id := call.id;
    refused_by := NULL;
    passed := '[]';
    IF call.price_source <> 'free' AND budgets IS NOT NULL THEN
      FOR budget IN SELECT b.id, b.hard_limit,
          coalesce((sums->>(b.scope || ' ' || t.target || ' ' || b.period))::bigint, 0) AS sum
        FROM jsonb_to_recordset(budgets) AS b(id text, scope text, target text, period text, hard_limit bigint),
          LATERAL (SELECT CASE b.scope WHEN 'module' THEN call.module WHEN 'subject' THEN call."subjectId" ELSE '' END)
            AS t(target)
        WHERE t.target IS NOT NULL AND b.target IN ('', t.target) AND b.hard_limit IS NOT NULL LOOP
        IF call.price_source = 'unknown' OR budget.sum + call.reserve > budget.hard_limit THEN
          refused_by := budget.id;
          EXIT;
        END IF;
      END LOOP;
      IF refused_by IS NULL THEN
        FOREACH key IN ARRAY ARRAY['tenant ', 'module ' || call.module, 'subject ' || call."subjectId"] LOOP
          IF key IS NOT NULL THEN
            sums := sums || jsonb_build_object(
              key || ' day', coalesce((sums->>(key || ' day'))::bigint, 0) + call.reserve,
              key || ' month', coalesce((sums->>(key || ' month'))::bigint, 0) + call.reserve);
          END IF;
        END LOOP;
        SELECT coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'target', t.target)), '[]') INTO passed
        FROM jsonb_to_recordset(budgets)
            AS b(id text, scope text, target text, period text, soft_limit bigint, warned jsonb),
          LATERAL (SELECT CASE b.scope WHEN 'module' THEN call.module WHEN 'subject' THEN call."subjectId" ELSE '' END)
            AS t(target)
        WHERE t.target IS NOT NULL AND b.target IN ('', t.target)
          AND (sums->>(b.scope || ' ' || t.target || ' ' || b.period))::bigint > b.soft_limit
          AND b.warned->>t.target IS DISTINCT FROM (CASE b.period WHEN 'day' THEN today ELSE month END)::text;
      END IF;
    END IF;
    IF refused_by IS NULL THEN
      admitted := admitted || call.id;
    END IF;
    RETURN NEXT;
  END LOOP;

  -- A subject that was erased meanwhile takes nobody's call along: the row then is about nobody.
  WITH opened AS (
    INSERT INTO ai_calls (id, tenant_id, request_id, attempt, kind, module, subject_id, prompt_id, prompt_version,
      prompt_hash, class, provider_id, provider_kind, model, price_source, price_from, reserved, input_tokens,
      injections, masked, day, begun_at, deadline_at)
    SELECT r.id, tenant, r."requestId", r.attempt, r.kind, r.module, s.id, r.prompt_id, r.prompt_version, r.prompt_hash,
      r."modelClass", r."providerId", r."providerKind", r.model, r.price_source, r.price_from, r.reserve,
      r."inputTokens", r.injections, r.masked, today, at, r.deadline
    FROM jsonb_to_recordset(calls) AS r(id text, "requestId" text, attempt int, kind text, module text,
      "subjectId" text, prompt_id text, prompt_version text, prompt_hash text, "modelClass" text, "providerId" text,
      "providerKind" text, model text, price_source text, price_from date, reserve bigint, "inputTokens" int,
      injections int, masked int, deadline timestamptz)
    LEFT JOIN subjects s ON s.id = r."subjectId" AND s.tenant_id = tenant
    WHERE r.id = ANY(admitted)
    RETURNING ai_calls.module, ai_calls.reserved)
  INSERT INTO ai_spend AS spend (tenant_id, day, module, reserved)
  SELECT tenant, today, o.module, sum(o.reserved) FROM opened o GROUP BY o.module
  ON CONFLICT ON CONSTRAINT ai_spend_pkey DO UPDATE SET reserved = spend.reserved + excluded.reserved;
END $$;
