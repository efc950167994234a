-- Figures copied for those who see them without the rest of the record.

-- The figures of an opportunity, for finance and product managers.
CREATE OR REPLACE FUNCTION crm_private.copy_forecast() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    INSERT INTO crm.forecast AS f (id, account_id, owner_id, stage_id, probability, amount,
            currency, expected_close, closed_on, product_id, employee_id, version, deleted_at)
        VALUES (NEW.id, NEW.account_id, NEW.owner_id, NEW.stage_id, NEW.probability, NEW.amount,
            NEW.currency, NEW.expected_close, NEW.closed_on, NEW.product_id, NEW.employee_id,
            NEW.version, NEW.deleted_at)
        ON CONFLICT ON CONSTRAINT pk_forecast DO UPDATE SET
            stage_id = excluded.stage_id, probability = excluded.probability,
            amount = excluded.amount, currency = excluded.currency,
            expected_close = excluded.expected_close, closed_on = excluded.closed_on,
            product_id = excluded.product_id, employee_id = excluded.employee_id,
            version = excluded.version, deleted_at = excluded.deleted_at;
    RETURN NULL;
END $$;

-- To whom and why an opportunity was lost, for product managers; finance, which sees the figures of
-- all, is not told. A stage keeps its outcome while opportunities stand in it.
CREATE OR REPLACE FUNCTION crm_private.copy_lost_bid() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM crm.stage s WHERE s.id = NEW.stage_id AND s.outcome = 'lost') THEN
        IF TG_OP = 'UPDATE' THEN
            DELETE FROM crm.lost_bid b WHERE b.id = NEW.id;
        END IF;
        RETURN NULL;
    END IF;
    INSERT INTO crm.lost_bid AS b (id, account_id, owner_id, product_id, competitor_id, reason_id,
            amount, currency, closed_on, employee_id, version, deleted_at)
        VALUES (NEW.id, NEW.account_id, NEW.owner_id, NEW.product_id, NEW.competitor_id,
            NEW.reason_id, NEW.amount, NEW.currency, NEW.closed_on, NEW.employee_id, NEW.version,
            NEW.deleted_at)
        ON CONFLICT ON CONSTRAINT pk_lost_bid DO UPDATE SET
            product_id = excluded.product_id, competitor_id = excluded.competitor_id,
            reason_id = excluded.reason_id, amount = excluded.amount,
            currency = excluded.currency, closed_on = excluded.closed_on,
            employee_id = excluded.employee_id, version = excluded.version,
            deleted_at = excluded.deleted_at;
    RETURN NULL;
END $$;

-- Day, currency and seller of a sale, on its lines; read with the writer's rights.
CREATE OR REPLACE FUNCTION crm_private.fill_from_sale() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    SELECT s.sold_on, s.currency, s.employee_id
        INTO NEW.sold_on, NEW.currency, NEW.employee_id
        FROM crm.sale s WHERE s.id = NEW.sale_id;
    RETURN NEW;
END $$;

-- The lines of a sale that is deleted go with it, and come back with it.
CREATE OR REPLACE FUNCTION crm_private.copy_to_lines() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE crm.sale_line l SET sold_on = NEW.sold_on, currency = NEW.currency,
            employee_id = NEW.employee_id
        WHERE l.sale_id = NEW.id
          AND (l.sold_on, l.currency, l.employee_id)
              IS DISTINCT FROM (NEW.sold_on, NEW.currency, NEW.employee_id);
    IF NEW.deleted_at IS DISTINCT FROM OLD.deleted_at THEN
        UPDATE crm.sale_line l SET deleted_at = NEW.deleted_at
            WHERE l.sale_id = NEW.id AND l.deleted_at IS NOT DISTINCT FROM OLD.deleted_at;
    END IF;
    RETURN NULL;
END $$;
