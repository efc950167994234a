-- Consents: the newest decision of a person about a purpose counts, for all contacts of theirs.

-- The newest decision about each purpose; of two on one day a withdrawal goes before.
CREATE OR REPLACE FUNCTION crm_private.decisions(person bigint)
    RETURNS TABLE (purpose_id bigint, state text, decided_on date, valid_to date)
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT DISTINCT ON (c.purpose_id) c.purpose_id, c.state, c.decided_on, c.valid_to
    FROM crm.consent c
    WHERE c.person_id = person AND c.deleted_at IS NULL
    ORDER BY c.purpose_id, c.decided_on DESC, (c.state = 'withdrawn') DESC, c.id DESC
$$;

-- Until when marketing sees a person; nothing where no consent opens them to marketing.
CREATE OR REPLACE FUNCTION crm_private.marketing_until(person bigint) RETURNS date
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT max(coalesce(d.valid_to, '9000-12-31'::date))
    FROM crm_private.decisions(person) AS d
    JOIN crm.consent_purpose p ON p.id = d.purpose_id AND p.marketing AND p.deleted_at IS NULL
    WHERE d.state = 'given'
$$;

-- Writes that day to all contacts of these people, to their contact details and consents. The human
-- being is held until the end: of two decisions noted at once, each would else miss the other.
CREATE OR REPLACE FUNCTION crm_private.spread_marketing(people bigint[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM FROM crm.person p WHERE p.id = ANY (people) ORDER BY p.id FOR NO KEY UPDATE;
    UPDATE crm.contact c SET marketing_until = m.until
        FROM (SELECT p AS person, crm_private.marketing_until(p) AS until
              FROM unnest(people) AS p) AS m
        WHERE c.person_id = m.person AND c.marketing_until IS DISTINCT FROM m.until;
    UPDATE crm.contact_point p SET marketing_until = c.marketing_until FROM crm.contact c
        WHERE c.person_id = ANY (people) AND p.contact_id = c.id
          AND p.marketing_until IS DISTINCT FROM c.marketing_until;
    UPDATE crm.consent s SET marketing_until = c.marketing_until FROM crm.contact c
        WHERE c.person_id = ANY (people) AND s.contact_id = c.id
          AND s.marketing_until IS DISTINCT FROM c.marketing_until;
END $$;

-- A consent takes its person from the contact, read with the writer's rights: a hidden and a missing
-- contact give the same refusal.
CREATE OR REPLACE FUNCTION crm_private.fill_consent() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    SELECT c.person_id, c.marketing_until INTO NEW.person_id, NEW.marketing_until
        FROM crm.contact c WHERE c.id = NEW.contact_id;
    RETURN NEW;
END $$;

-- Nobody has decided tomorrow yet: it would count at once, as the newest.
CREATE OR REPLACE FUNCTION crm_private.check_consent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NEW.decided_on > crm_private.today() THEN
        RAISE EXCEPTION 'decided in the future'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_consent_in_the_future', COLUMN = 'decided_on';
    END IF;
    RETURN NEW;
END $$;

-- Further contact details start with what their person agreed to, once per statement; they wait for
-- a decision that is being noted.
CREATE OR REPLACE FUNCTION crm_private.fill_marketing() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM FROM crm.person p WHERE p.id IN (
            SELECT c.person_id FROM written w JOIN crm.contact c ON c.id = w.contact_id)
        ORDER BY p.id FOR SHARE;
    UPDATE crm.contact_point p SET marketing_until = c.marketing_until
        FROM written w JOIN crm.contact c ON c.id = w.contact_id
        WHERE p.id = w.id AND c.marketing_until IS NOT NULL;
    RETURN NULL;
END $$;

-- A further contact of somebody known starts with it too.
CREATE OR REPLACE FUNCTION crm_private.take_consents() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM FROM crm.person p WHERE p.id = NEW.person_id FOR SHARE;
    NEW.marketing_until := crm_private.marketing_until(NEW.person_id);
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION crm_private.consent_written() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM crm_private.spread_marketing(ARRAY[NEW.person_id]);
    RETURN NULL;
END $$;

-- A purpose that opens contacts to marketing, or no longer, does so for everybody at once.
CREATE OR REPLACE FUNCTION crm_private.purpose_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM crm_private.spread_marketing(ARRAY(
        SELECT DISTINCT c.person_id FROM crm.consent c WHERE c.purpose_id = NEW.id));
    RETURN NULL;
END $$;

-- What the people behind these contacts agreed to, as far as the asker sees the contacts. Where
-- else it was noted is not told.
CREATE OR REPLACE FUNCTION crm.consent_state(contacts bigint[])
    RETURNS TABLE (contact_id bigint, purpose_id bigint, state text, decided_on date, valid_to date)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    owners constant bigint[] := crm_private.visible_owners();
    teams constant bigint[] := crm_private.team_accounts();
    shared constant bigint[] := crm_private.shared_accounts('contact');
    roles constant text[] := crm_private.roles_of(crm_private.me());
BEGIN
    RETURN QUERY
        SELECT c.id, d.purpose_id, d.state, d.decided_on, d.valid_to
        FROM crm.contact c, LATERAL crm_private.decisions(c.person_id) AS d
        WHERE c.id = ANY (contacts) AND (
            roles && crm_private.business_roles()
                AND (c.owner_id = ANY (owners) OR c.account_id = ANY (teams))
            OR 'crm_marketing' = ANY (roles) AND c.marketing_until >= crm_private.today()
            OR 'crm_partner' = ANY (roles) AND c.account_id = ANY (shared));
END $$;
