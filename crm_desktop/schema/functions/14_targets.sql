-- What is refused of targets and commissions, AFTER and so behind the policies.

-- A target is for somebody who works here.
CREATE OR REPLACE FUNCTION crm_private.check_target() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM crm.employee e WHERE e.id = NEW.employee_id AND e.active
                   AND e.deleted_at IS NULL) THEN
        RAISE EXCEPTION 'has left'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_target_employee_active', COLUMN = 'employee_id';
    END IF;
    RETURN NULL;
END $$;

-- For one target at most one rule holds.
CREATE OR REPLACE FUNCTION crm_private.check_commission_rule() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NEW.deleted_at IS NOT NULL THEN
        RETURN NULL;
    END IF;
    PERFORM FROM crm.firm FOR NO KEY UPDATE;  -- of two that come at once one waits
    IF EXISTS (
        SELECT FROM crm.commission_rule r
        WHERE r.id <> NEW.id AND r.deleted_at IS NULL
          AND (r.scope, r.measure, r.period) = (NEW.scope, NEW.measure, NEW.period)
          AND r.product_line_id IS NOT DISTINCT FROM NEW.product_line_id
          AND r.valid_from <= coalesce(NEW.valid_to, 'infinity')
          AND NEW.valid_from <= coalesce(r.valid_to, 'infinity')) THEN
        RAISE EXCEPTION 'another rule holds for the same targets' USING ERRCODE = '23514',
            CONSTRAINT = 'ck_commission_rule_overlap', COLUMN = 'valid_from';
    END IF;
    RETURN NULL;
END $$;

-- The bands of a rule begin at nothing, touch each other and the last one has no end. Asked when the
-- transaction ends, since bands change one after the other; two people who change them wait.
CREATE OR REPLACE FUNCTION crm_private.check_bands() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    wrong text;
BEGIN
    PERFORM FROM crm.commission_rule r WHERE r.id = NEW.commission_rule_id FOR UPDATE;
    SELECT CASE
            WHEN b.from_percent < b.before THEN 'overlap'
            WHEN b.from_percent > b.before OR (b.last AND b.to_percent IS NOT NULL) THEN 'gap'
            END INTO wrong
        FROM (SELECT from_percent, to_percent,
                  coalesce(lag(coalesce(to_percent, 'infinity')) OVER line, 0) AS before,
                  lead(from_percent) OVER line IS NULL AS last
              FROM crm.commission_band
              WHERE commission_rule_id = NEW.commission_rule_id AND deleted_at IS NULL
              WINDOW line AS (ORDER BY from_percent, id)) AS b
        WHERE b.from_percent <> b.before OR (b.last AND b.to_percent IS NOT NULL)
        ORDER BY b.from_percent LIMIT 1;
    IF wrong = 'gap' THEN
        RAISE EXCEPTION 'bands with a gap' USING ERRCODE = '23514',
            CONSTRAINT = 'ck_commission_band_gap', COLUMN = 'from_percent';
    ELSIF wrong = 'overlap' THEN
        RAISE EXCEPTION 'bands with an overlap' USING ERRCODE = '23514',
            CONSTRAINT = 'ck_commission_band_overlap', COLUMN = 'from_percent';
    END IF;
    RETURN NULL;
END $$;

-- Of a sale no more than the whole is given away; the seller has the rest.
CREATE OR REPLACE FUNCTION crm_private.check_shares() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NEW.deleted_at IS NOT NULL THEN
        RETURN NULL;
    END IF;
    PERFORM FROM crm.sale s WHERE s.id = NEW.sale_id FOR UPDATE;
    IF (SELECT sum(c.percent) FROM crm.commission_share c
        WHERE c.sale_id = NEW.sale_id AND c.deleted_at IS NULL) > 100 THEN
        RAISE EXCEPTION 'more than the whole' USING ERRCODE = '23514',
            CONSTRAINT = 'ck_commission_share_whole', COLUMN = 'percent';
    END IF;
    RETURN NULL;
END $$;
