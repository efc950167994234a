-- What is refused when rights are given, AFTER and so behind the policies: before them the answer
-- would tell a stranger something. Nobody is behind an installation or an import of old data:
-- those write what was.

-- A team membership does not end before today; who is to leave at once is deleted.
CREATE OR REPLACE FUNCTION crm_private.check_team() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF crm_private.me() IS NOT NULL AND NEW.valid_to < crm_private.today()
       AND NEW.deleted_at IS NULL
       AND (TG_OP = 'INSERT' OR NEW.valid_to IS DISTINCT FROM OLD.valid_to) THEN
        RAISE EXCEPTION 'the last day lies in the past'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_account_team_in_the_past', COLUMN = 'valid_to';
    END IF;
    RETURN NEW;
END $$;

-- A stand-in is an active colleague with a business role, another person, for a limited time.
CREATE OR REPLACE FUNCTION crm_private.check_stand_in() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    most constant integer := (SELECT stand_in_days FROM crm.firm);
BEGIN
    -- Of a deleted one too: it could else be made longer and then taken back.
    IF NEW.stand_in_id = NEW.employee_id THEN
        RAISE EXCEPTION 'nobody stands in for oneself'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_stand_in_oneself', COLUMN = 'stand_in_id';
    END IF;
    IF NEW.valid_to - NEW.valid_from + 1 > most THEN
        RAISE EXCEPTION 'longer than %', most
            USING ERRCODE = '23514', CONSTRAINT = 'ck_stand_in_days', COLUMN = 'valid_to',
                  DETAIL = most::text;
    END IF;
    IF crm_private.me() IS NULL OR NEW.deleted_at IS NOT NULL THEN
        RETURN NEW;
    END IF;
    IF NEW.valid_to < crm_private.today() THEN
        RAISE EXCEPTION 'the last day lies in the past'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_stand_in_in_the_past', COLUMN = 'valid_to';
    END IF;
    IF NOT crm_private.roles_of(NEW.stand_in_id) && crm_private.business_roles() THEN
        RAISE EXCEPTION 'this colleague cannot stand in'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_stand_in_able', COLUMN = 'stand_in_id';
    END IF;
    RETURN NEW;
END $$;

-- A share is for a partner firm's person, for a year at most.
CREATE OR REPLACE FUNCTION crm_private.check_share() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF crm_private.me() IS NULL THEN  -- a deleted one is checked too: it may be taken back
        RETURN NEW;
    END IF;
    IF NOT 'crm_partner' = ANY (crm_private.roles_of(NEW.partner_id)) THEN
        RAISE EXCEPTION 'not a partner''s person'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_share_partner', COLUMN = 'partner_id';
    END IF;
    IF NEW.valid_to < crm_private.today() OR NEW.valid_to > crm_private.today() + 366 THEN
        RAISE EXCEPTION 'a share ends within a year'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_share_year', COLUMN = 'valid_to';
    END IF;
    RETURN NEW;
END $$;
