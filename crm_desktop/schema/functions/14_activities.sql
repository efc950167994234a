-- What the server keeps of meetings, calls and tasks.

-- The first call and the first meeting are with somebody who decides. It runs AFTER, behind the
-- policies; whom the firm counts among the decision makers later does not touch what was.
CREATE OR REPLACE FUNCTION crm_private.check_first() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NEW.first_contact_id IS NULL OR NEW.deleted_at IS NOT NULL
       OR (TG_OP = 'UPDATE' AND NEW.first_contact_id IS NOT DISTINCT FROM OLD.first_contact_id) THEN
        RETURN NEW;
    END IF;
    IF NOT EXISTS (
        SELECT FROM crm.contact c JOIN crm.contact_function f ON f.id = c.function_id
        WHERE c.id = NEW.first_contact_id AND c.deleted_at IS NULL
          AND f.decides AND f.deleted_at IS NULL) THEN
        RAISE EXCEPTION 'not a decision maker' USING ERRCODE = '23514',
            CONSTRAINT = 'ck_activity_first_decides', COLUMN = 'first_contact_id';
    END IF;
    RETURN NEW;
END $$;

-- Must what came out of a contact with an account be written down by this person? By the tier of the
-- account and the roles of the person.
CREATE OR REPLACE FUNCTION crm_private.must_log(employee bigint, account bigint) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM crm.contact_policy p WHERE p.active AND p.deleted_at IS NULL) THEN
        RETURN false;  -- mostly so, and much cheaper to find out
    END IF;
    RETURN EXISTS (
        SELECT FROM crm.contact_policy p
        LEFT JOIN crm.account_detail d ON d.account_id = account
        WHERE p.active AND p.deleted_at IS NULL
          AND (p.tier_id IS NULL OR p.tier_id = d.tier_id)
          AND (p.role IS NULL OR p.role = ANY (crm_private.roles_of(employee))));
END $$;

-- Where the firm says so, nothing counts as held before what came out of it is written down. An
-- installation or an import of old data has nobody behind it and keeps what is given.
CREATE OR REPLACE FUNCTION crm_private.check_logged() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NEW.status = 'held' AND coalesce(NEW.result, '') = '' AND NEW.deleted_at IS NULL
       AND crm_private.me() IS NOT NULL
       AND crm_private.must_log(coalesce(NEW.employee_id, crm_private.me()), NEW.account_id) THEN
        RAISE EXCEPTION 'what came out of it is missing' USING ERRCODE = '23514',
            CONSTRAINT = 'ck_activity_logged', COLUMN = 'result';
    END IF;
    RETURN NEW;
END $$;

-- The time that a held meeting or call took is its length, where nobody says otherwise; a longer one
-- than a week says nothing of effort.
CREATE OR REPLACE FUNCTION crm_private.note_minutes() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    length constant bigint := round(extract(epoch FROM NEW.ends_at - NEW.starts_at) / 60);
BEGIN
    IF NEW.status = 'held' AND NEW.minutes IS NULL AND length <= 10080 THEN
        NEW.minutes := length;
    END IF;
    RETURN NEW;
END $$;
