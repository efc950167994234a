-- Stages of opportunities: what must be filled or done to enter one, and when each was entered.

-- What is missing for an opportunity to enter a stage, as codes; nothing where it may. Asked are the
-- rules of the stage and, on the way forward, of each open stage between where the opportunity
-- stands and there: none is jumped over. A lost one answers to the rules of its own stage only.
CREATE OR REPLACE FUNCTION crm.stage_missing(
    opportunity bigint, stage bigint, "from" bigint DEFAULT NULL)
    RETURNS text[] LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        WITH deal AS (
            SELECT o.*, to_jsonb(o) AS whole FROM crm.opportunity o WHERE o.id = opportunity
        ), there AS (SELECT t.* FROM crm.stage t WHERE t.id = stage
        ), here AS (SELECT t.* FROM crm.stage t WHERE t.id = "from" AND t.outcome = 'open'
        ), asked AS (
            SELECT r.*, s.position AS at, there.outcome
            FROM there
            JOIN crm.stage s ON s.id = there.id
                OR (there.outcome <> 'lost' AND s.outcome = 'open' AND s.active
                    AND s.deleted_at IS NULL AND (s.position, s.id) < (there.position, there.id))
            JOIN crm.stage_rule r ON r.stage_id = s.id AND r.active AND r.deleted_at IS NULL
            WHERE there.outcome = 'lost'
               OR NOT EXISTS (SELECT FROM here WHERE (here.position, here.id) >= (s.position, s.id))
        ), told AS (
            SELECT a.at, a.position, a.id, CASE a.asks
                -- A field of the firm's own has its value beside; one that is retired asks nothing.
                WHEN 'filled' THEN CASE WHEN a.field LIKE 'c\_%' THEN (
                    SELECT 'own:' || f.label FROM crm.custom_field f
                    WHERE f.kind = 'opportunity' AND f.code = substr(a.field, 3) AND NOT f.retired
                      AND f.deleted_at IS NULL AND NOT EXISTS (
                          SELECT FROM crm.custom_value v WHERE v.field_id = f.id
                          AND v.record_id = d.id AND v.deleted_at IS NULL))
                    WHEN coalesce(d.whole ->> a.field, '') = ''
                    OR (a.field = 'reason_id' AND EXISTS (
                        SELECT FROM crm.reason w WHERE w.id = d.reason_id
                        AND w.outcome <> a.outcome)) THEN 'field:' || a.field END
                WHEN 'line' THEN CASE WHEN NOT EXISTS (
                    SELECT FROM crm.opportunity_line l
                    WHERE l.opportunity_id = d.id AND l.deleted_at IS NULL) THEN 'line' END
                WHEN 'activity' THEN CASE WHEN NOT EXISTS (
                    SELECT FROM crm.activity c
                    WHERE c.account_id = d.account_id AND c.status = 'held'
                      AND c.deleted_at IS NULL AND c.kind IN ('meeting', 'call')
                      AND (a.activity_kind IS NULL OR c.kind = a.activity_kind)
                      AND (c.opportunity_id IS NULL OR c.opportunity_id = d.id)
                      AND (d.opened_on IS NULL OR c.starts_at >= d.opened_on)
                    ) THEN 'activity:' || coalesce(a.activity_kind, '') END
                WHEN 'decider' THEN CASE WHEN NOT EXISTS (
                    SELECT FROM crm.contact c JOIN crm.contact_function f ON f.id = c.function_id
                    WHERE c.id = d.contact_id AND c.deleted_at IS NULL AND f.decides)
                    THEN 'decider' END
                WHEN 'amount' THEN CASE
                    WHEN d.amount IS NULL THEN 'amount:' || coalesce(a.least, 0)
                    WHEN h.amount IS NULL THEN 'rate:' || d.currency
                    WHEN h.amount < coalesce(a.least, 0) * h.scale THEN 'amount:' || a.least END
                END AS code
            FROM asked a, deal d, LATERAL (
                SELECT crm.convert(d.amount, d.currency, f.currency, current_date) AS amount,
                       10 ^ crm.minor_digits(f.currency) AS scale
                FROM crm.firm f) AS h
        )
        SELECT coalesce(array_agg(m.code ORDER BY m.at, m.position, m.id), '{}')
        FROM (SELECT DISTINCT ON (t.code) t.* FROM told t WHERE t.code IS NOT NULL
              ORDER BY t.code, t.at, t.position, t.id) AS m);
END $$;

-- The history of stages, written by itself. The stage is held meanwhile: it cannot be taken away
-- under an opportunity that enters it. What was entered of old times begins on its own day.
CREATE OR REPLACE FUNCTION crm_private.note_stage() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    since timestamptz := now();
    found_outcome text;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.deleted_at IS DISTINCT FROM OLD.deleted_at THEN
        UPDATE crm.opportunity_stage h SET deleted_at = NEW.deleted_at WHERE h.opportunity_id = NEW.id;
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.stage_id = OLD.stage_id THEN
        RETURN NULL;
    END IF;
    SELECT s.outcome INTO found_outcome FROM crm.stage s
        WHERE s.id = NEW.stage_id AND s.deleted_at IS NULL FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no such stage any more' USING ERRCODE = '23514',
            CONSTRAINT = 'ck_opportunity_stage_gone', COLUMN = 'stage_id';
    END IF;
    IF TG_OP = 'INSERT' THEN
        since := least(now(), (CASE found_outcome WHEN 'open' THEN NEW.opened_on
                               ELSE coalesce(NEW.closed_on, NEW.opened_on) END)::timestamp
                              AT TIME ZONE (SELECT f.time_zone FROM crm.firm f));
    ELSE
        UPDATE crm.opportunity_stage h SET left_at = greatest(now(), h.entered_at),
               left_by = crm_private.me()
            WHERE h.opportunity_id = NEW.id AND h.left_at IS NULL;
    END IF;
    INSERT INTO crm.opportunity_stage (account_id, owner_id, opportunity_id, stage_id, entered_at,
                                       entered_by, deleted_at)
        VALUES (NEW.account_id, NEW.owner_id, NEW.id, NEW.stage_id, since, crm_private.me(),
                NEW.deleted_at);
    RETURN NULL;
END $$;

-- Asked at the end of the transaction, when its lines stand there too: may it be in this stage? What
-- counts is where it stood before the transaction, so that no detour goes round a rule.
CREATE OR REPLACE FUNCTION crm_private.check_stage_rules() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    deal crm.opportunity;
    before bigint;
    missing text[];
BEGIN
    SELECT * INTO deal FROM crm.opportunity o WHERE o.id = NEW.id AND o.deleted_at IS NULL;
    IF NOT FOUND OR deal.stage_id <> NEW.stage_id THEN
        RETURN NULL;
    END IF;
    IF deal.created_at < now() THEN
        SELECT h.stage_id INTO before FROM crm.opportunity_stage h
            WHERE h.opportunity_id = deal.id AND h.entered_at < now() ORDER BY h.id DESC LIMIT 1;
        IF before = deal.stage_id THEN
            RETURN NULL;
        END IF;
    END IF;
    missing := crm.stage_missing(deal.id, deal.stage_id, before);
    IF cardinality(missing) > 0 THEN
        RAISE EXCEPTION 'a rule of the stage' USING ERRCODE = '23514',
            CONSTRAINT = 'ck_opportunity_stage_rules', COLUMN = 'stage_id',
            DETAIL = jsonb_build_object('missing', missing, 'stage', (
                SELECT s.name FROM crm.stage s WHERE s.id = deal.stage_id));
    END IF;
    RETURN NULL;
END $$;

-- A stage in which opportunities stand is not taken away, and an open one does not become another.
CREATE OR REPLACE FUNCTION crm_private.check_stage_used() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    standing bigint;
BEGIN
    IF (NEW.deleted_at IS NOT NULL AND OLD.deleted_at IS NULL)
       OR NEW.outcome <> OLD.outcome OR (OLD.active AND NOT NEW.active AND NEW.outcome = 'open') THEN
        SELECT count(*) INTO standing FROM crm.opportunity o
            WHERE o.stage_id = NEW.id AND o.deleted_at IS NULL;
        IF standing > 0 THEN
            RAISE EXCEPTION 'opportunities stand in this stage' USING ERRCODE = '23514',
                CONSTRAINT = 'ck_stage_used', DETAIL = standing::text;
        END IF;
    END IF;
    RETURN NULL;
END $$;
