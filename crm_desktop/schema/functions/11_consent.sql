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

-- Writes that day to all contacts of a person, to their contact details and consents.
CREATE OR REPLACE FUNCTION crm_private.spread_marketing(person bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    until constant date := crm_private.marketing_until(person);
BEGIN
    UPDATE crm.contact c SET marketing_until = until
        WHERE c.person_id = person AND c.marketing_until IS DISTINCT FROM until;
    UPDATE crm.contact_point p SET marketing_until = until FROM crm.contact c
        WHERE c.person_id = person AND p.contact_id = c.id
          AND p.marketing_until IS DISTINCT FROM until;
    UPDATE crm.consent s SET marketing_until = until
        WHERE s.person_id = person AND s.marketing_until IS DISTINCT FROM until;
END $$;

-- A consent and a contact detail take person and day from their contact, read with the writer's
-- rights: a hidden and a missing contact give the same refusal.
CREATE OR REPLACE FUNCTION crm_private.fill_consent() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    SELECT c.person_id, c.marketing_until INTO NEW.person_id, NEW.marketing_until
        FROM crm.contact c WHERE c.id = NEW.contact_id;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION crm_private.fill_marketing() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    SELECT c.marketing_until INTO NEW.marketing_until
        FROM crm.contact c WHERE c.id = NEW.contact_id;
    RETURN NEW;
END $$;

-- A further contact of somebody known starts with what that person agreed to.
CREATE OR REPLACE FUNCTION crm_private.take_consents() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    NEW.marketing_until := crm_private.marketing_until(NEW.person_id);
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION crm_private.consent_written() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM crm_private.spread_marketing(NEW.person_id);
    RETURN NULL;
END $$;

-- A purpose that opens contacts to marketing, or no longer, does so for everybody at once.
CREATE OR REPLACE FUNCTION crm_private.purpose_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM crm_private.spread_marketing(person_id) FROM (
        SELECT DISTINCT c.person_id FROM crm.consent c WHERE c.purpose_id = NEW.id) AS people;
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
