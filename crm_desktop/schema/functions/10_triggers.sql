-- What the server keeps by itself. A trigger function that asks crm_private runs as definer,
-- because people have no USAGE there; one that must see only what the writer sees does not.

-- The owner of a child is that of its account, read with the writer's rights: a hidden and a
-- missing account then give the same refusal.
CREATE OR REPLACE FUNCTION crm_private.fill_owner() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    SELECT a.owner_id INTO NEW.owner_id FROM crm.account a WHERE a.id = NEW.account_id;
    RETURN NEW;
END $$;

-- The same for rows of the second level, from the parent named by the trigger's argument.
CREATE OR REPLACE FUNCTION crm_private.fill_from_parent() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    account bigint;
    owner bigint;
BEGIN
    EXECUTE format('SELECT account_id, owner_id FROM crm.%I WHERE id = ($1).%I', TG_ARGV[0],
                   TG_ARGV[0] || '_id') INTO account, owner USING NEW;
    NEW.account_id := account;
    NEW.owner_id := owner;
    RETURN NEW;
END $$;

-- Each save of a column that people write counts the version; nobody can skip it, for nobody may
-- write it. A function that changes many rows at once counts for itself, by two, and records them
-- itself: neither this trigger nor the one of the record then runs for each row.
CREATE OR REPLACE FUNCTION crm_private.count_version() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    NEW.version := OLD.version + 1;
    NEW.changed_at := now();
    NEW.changed_by := crm_private.me();
    RETURN NEW;
END $$;

-- Work is given only to somebody who may see the account. It runs AFTER, behind the policies: before
-- them its answer would tell a stranger who is in the team of an account.
CREATE OR REPLACE FUNCTION crm_private.check_employee() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NEW.employee_id IS NOT NULL
       AND NOT crm_private.employee_may_see(NEW.employee_id, NEW.account_id, NEW.owner_id) THEN
        RAISE EXCEPTION 'this colleague may not see the account'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_employee_may_see_account', COLUMN = 'employee_id';
    END IF;
    RETURN NEW;
END $$;

-- Two contacts are tied to one human being only by somebody who sees the other contact.
CREATE OR REPLACE FUNCTION crm_private.check_person() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM crm.contact c WHERE c.person_id = NEW.person_id) THEN
        RAISE EXCEPTION 'no such person' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;

-- A contact that is not tied to anybody known is a new human being.
CREATE OR REPLACE FUNCTION crm_private.new_person() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    INSERT INTO crm.person DEFAULT VALUES RETURNING id INTO NEW.person_id;
    RETURN NEW;
END $$;

-- A salutation that is the suggestion as it was taken goes when what it was made of changes
-- without it; one that somebody typed stays.
CREATE OR REPLACE FUNCTION crm_private.forget_salutation() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NEW.salutation = OLD.salutation AND NEW.salutation = NEW.suggested_salutation
       AND (NEW.title_before, NEW.first_name, NEW.last_name, NEW.title_after, NEW.gender,
            NEW.language, NEW.by_first_name, NEW.job_title)
       IS DISTINCT FROM (OLD.title_before, OLD.first_name, OLD.last_name, OLD.title_after,
            OLD.gender, OLD.language, OLD.by_first_name, OLD.job_title) THEN
        NEW.salutation := NULL;
        NEW.suggested_salutation := NULL;
    END IF;
    RETURN NEW;
END $$;

-- When a task was done is noted once, and taken back when it is opened again.
CREATE OR REPLACE FUNCTION crm_private.note_done() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NEW.status = 'done' THEN
        NEW.done_at := coalesce(NEW.done_at, now());
    ELSE
        NEW.done_at := NULL;
    END IF;
    RETURN NEW;
END $$;

-- Who verified an account is whoever wrote the day, which does not lie ahead: nobody is named for
-- it by hand, and nobody puts it off by a day to come. An installation or an import of old data has
-- nobody behind it and keeps what is given.
CREATE OR REPLACE FUNCTION crm_private.note_verified() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF crm_private.me() IS NULL
       OR (TG_OP = 'UPDATE' AND NEW.verified_on IS NOT DISTINCT FROM OLD.verified_on) THEN
        RETURN NEW;
    END IF;
    IF NEW.verified_on > crm_private.today() THEN
        RAISE EXCEPTION 'verified on a day to come' USING ERRCODE = '23514',
            CONSTRAINT = 'ck_account_detail_verified_ahead', COLUMN = 'verified_on';
    END IF;
    NEW.verified_by := CASE WHEN NEW.verified_on IS NOT NULL THEN crm_private.me() END;
    RETURN NEW;
END $$;

-- Amount of a line less its discount, rounded once, half away from zero to whole minor units.
CREATE OR REPLACE FUNCTION crm_private.work_out_line() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    NEW.amount := round(NEW.quantity * NEW.unit_price * (100 - coalesce(NEW.discount, 0)) / 100);
    RETURN NEW;
END $$;

-- Total of the sales whose lines were written, once per statement.
CREATE OR REPLACE FUNCTION crm_private.add_up_sales() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE crm.sale s
    SET total = (SELECT coalesce(sum(l.amount), 0) FROM crm.sale_line l
                 WHERE l.sale_id = s.id AND l.deleted_at IS NULL)
    WHERE s.id IN (SELECT sale_id FROM written);
    RETURN NULL;
END $$;

-- A product line is in no group that is in it. The list is short, and an admin keeps it.
CREATE OR REPLACE FUNCTION crm_private.check_line_ring() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF EXISTS (
        WITH RECURSIVE above(id) AS (
            SELECT NEW.parent_id WHERE NEW.parent_id IS NOT NULL
            UNION
            SELECT l.parent_id FROM crm.product_line l JOIN above ON l.id = above.id
            WHERE l.parent_id IS NOT NULL
        )
        SELECT FROM above WHERE id = NEW.id
    ) THEN
        RAISE EXCEPTION 'a ring of product lines'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_product_line_ring', COLUMN = 'parent_id';
    END IF;
    RETURN NEW;
END $$;

-- Nobody is their own superior, directly or through others.
CREATE OR REPLACE FUNCTION crm_private.check_ring() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF EXISTS (
        WITH RECURSIVE above(id) AS (
            SELECT NEW.superior_id WHERE NEW.superior_id IS NOT NULL
            UNION
            SELECT e.superior_id FROM crm.employee e JOIN above ON e.id = above.id
            WHERE e.superior_id IS NOT NULL
        )
        SELECT FROM above WHERE id = NEW.id
    ) THEN
        RAISE EXCEPTION 'a ring of superiors'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_employee_superior_ring', COLUMN = 'superior_id';
    END IF;
    RETURN NEW;
END $$;
