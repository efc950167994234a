-- Money: what a currency is worth on a day, what a product costs, what the lines of an opportunity
-- come to. Rounded half away from zero to whole minor units, as numeric rounds.

-- How many decimals an amount in a currency has (ISO 4217); the program has the same list.
CREATE OR REPLACE FUNCTION crm.minor_digits(currency text) RETURNS integer
    LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT CASE WHEN currency IN ('JPY', 'KRW', 'ISK', 'CLP', 'VND') THEN 0
                WHEN currency IN ('BHD', 'KWD', 'TND') THEN 3 ELSE 2 END
$$;

-- What one unit of a currency is worth in the firm's own on a day: the newest rate that holds then.
-- Nothing where none does: a rate is never guessed.
CREATE OR REPLACE FUNCTION crm.rate_on(currency text, day date) RETURNS numeric
    LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT CASE WHEN rate_on.currency = f.currency THEN 1 ELSE (
        SELECT r.rate FROM crm.exchange_rate r JOIN crm.currency c ON c.id = r.currency_id
        WHERE c.code = rate_on.currency AND c.deleted_at IS NULL AND r.deleted_at IS NULL
          AND r.day <= rate_on.day AND r.day > rate_on.day - c.rate_days
        ORDER BY r.day DESC LIMIT 1) END
    FROM crm.firm f
$$;

-- An amount in minor units of one currency, in those of another by the rates of a day; nothing where
-- a rate is missing.
CREATE OR REPLACE FUNCTION crm.convert(amount bigint, source text, target text, day date)
    RETURNS bigint LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF source = target THEN
        RETURN amount;
    END IF;
    RETURN round(amount * crm.rate_on(source, day) * 10.0 ^ crm.minor_digits(target)
        / (crm.rate_on(target, day) * 10.0 ^ crm.minor_digits(source)));
END $$;

-- What a product costs in a currency on a day: the first price list in order that holds then and has
-- it, else the product's own price where it is in this currency; nothing otherwise.
CREATE OR REPLACE FUNCTION crm.price_of(product bigint, currency text, day date) RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce((
        SELECT p.price FROM crm.price p JOIN crm.price_list l ON l.id = p.price_list_id
        WHERE p.product_id = price_of.product AND p.deleted_at IS NULL
          AND l.deleted_at IS NULL AND l.active AND l.currency = price_of.currency
          AND (l.valid_from IS NULL OR l.valid_from <= price_of.day)
          AND (l.valid_to IS NULL OR l.valid_to >= price_of.day)
        ORDER BY l.position, l.id LIMIT 1
    ), (SELECT g.price FROM crm.product g
        WHERE g.id = price_of.product AND g.currency = price_of.currency))
$$;

-- A price has the currency of its list, which everybody reads.
CREATE OR REPLACE FUNCTION crm_private.fill_price() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    SELECT l.currency INTO NEW.currency FROM crm.price_list l WHERE l.id = NEW.price_list_id;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION crm_private.copy_to_prices() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE crm.price p SET currency = NEW.currency
        WHERE p.price_list_id = NEW.id AND p.currency <> NEW.currency;
    RETURN NULL;
END $$;

-- What a line has from its opportunity, read with the writer's rights.
CREATE OR REPLACE FUNCTION crm_private.fill_from_opportunity() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    SELECT o.currency, o.stage_id, o.probability, o.expected_close, o.closed_on
        INTO NEW.currency, NEW.stage_id, NEW.probability, NEW.expected_close, NEW.closed_on
        FROM crm.opportunity o WHERE o.id = NEW.opportunity_id;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION crm_private.copy_to_opportunity_lines() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE crm.opportunity_line l
        SET currency = NEW.currency, stage_id = NEW.stage_id, probability = NEW.probability,
            expected_close = NEW.expected_close, closed_on = NEW.closed_on
        WHERE l.opportunity_id = NEW.id
          AND (l.currency, l.stage_id, l.probability, l.expected_close, l.closed_on)
              IS DISTINCT FROM (NEW.currency, NEW.stage_id, NEW.probability, NEW.expected_close,
                                NEW.closed_on);
    RETURN NULL;
END $$;

-- A line without a text is called like its product, one without a price costs what the price lists
-- say today; where they say nothing a person must. Of a hidden opportunity it tells nothing: the
-- policy refuses the row afterwards.
CREATE OR REPLACE FUNCTION crm_private.price_line() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NEW.description IS NULL THEN
        SELECT p.name INTO NEW.description FROM crm.product p WHERE p.id = NEW.product_id;
    END IF;
    IF NEW.unit_price IS NULL AND NEW.currency IS NOT NULL THEN
        NEW.unit_price := crm.price_of(NEW.product_id, NEW.currency, crm_private.today());
        IF NEW.unit_price IS NULL THEN
            RAISE EXCEPTION 'no price' USING ERRCODE = '23514',
                CONSTRAINT = 'ck_opportunity_line_priced', COLUMN = 'unit_price';
        END IF;
    END IF;
    NEW.amount := round(NEW.quantity * NEW.unit_price);
    RETURN NEW;
END $$;

-- The amount of an opportunity with lines is their sum, once per statement.
CREATE OR REPLACE FUNCTION crm_private.add_up_opportunities() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE crm.opportunity o SET amount = s.total
    FROM (SELECT l.opportunity_id, sum(l.amount) AS total FROM crm.opportunity_line l
          WHERE l.deleted_at IS NULL AND l.opportunity_id IN (SELECT opportunity_id FROM written)
          GROUP BY l.opportunity_id) AS s
    WHERE o.id = s.opportunity_id AND o.amount IS DISTINCT FROM s.total;
    RETURN NULL;
END $$;

-- Asked at the end, when lines and amount are both written: nobody types another amount than the sum.
CREATE OR REPLACE FUNCTION crm_private.check_sum_of_lines() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF EXISTS (
        SELECT FROM crm.opportunity o
        JOIN crm.opportunity_line l ON l.opportunity_id = o.id AND l.deleted_at IS NULL
        WHERE o.id = NEW.id AND o.deleted_at IS NULL
        GROUP BY o.id, o.amount HAVING o.amount IS DISTINCT FROM sum(l.amount)
    ) THEN
        RAISE EXCEPTION 'not the sum of the lines' USING ERRCODE = '23514',
            CONSTRAINT = 'ck_opportunity_amount_of_lines', COLUMN = 'amount';
    END IF;
    RETURN NULL;
END $$;
