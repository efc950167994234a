-- Searching what row security hides: LIKE may not use an index under a policy, so these functions
-- take the ids from the index and apply the rule of follow_account themselves. A test compares
-- them with the policies.

-- The first of these contacts, and of these opportunities, that I may see, by what puts them in order. The
-- teams stand in a subquery, asked once and only if needed: planning with an array of thousands
-- costs 20 ms. So does the account: joined, all of them would be read for some hundred. Marketing finds
-- the contacts of its slice, a partner's person what is shared.
CREATE OR REPLACE FUNCTION crm_private.first_contacts(ids bigint[], most integer)
    RETURNS TABLE (id bigint, place text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    roles constant text[] := crm_private.roles_of(crm_private.me());
    ruled constant boolean := roles && crm_private.business_roles();
    marketing constant boolean := 'crm_marketing' = ANY (roles);
    partner constant boolean := 'crm_partner' = ANY (roles);
    owners constant bigint[] := CASE WHEN ruled THEN crm_private.visible_owners() ELSE '{}' END;
BEGIN
    RETURN QUERY SELECT c.id, c.sort_key
        FROM crm.contact c
        WHERE c.id = ANY (ids)
          AND (c.owner_id = ANY (owners)
               OR ruled AND c.account_id IN (SELECT unnest((SELECT crm_private.team_accounts())))
               OR marketing AND c.marketing_until >= (SELECT crm_private.today())
               OR partner AND c.account_id IN (
                   SELECT unnest((SELECT crm_private.shared_accounts('contact')))))
          AND (SELECT a.deleted_at FROM crm.account a WHERE a.id = c.account_id) IS NULL
        ORDER BY c.sort_key, c.id LIMIT most;
END $$;

CREATE OR REPLACE FUNCTION crm_private.first_opportunities(ids bigint[], most integer)
    RETURNS TABLE (id bigint, place date)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    roles constant text[] := crm_private.roles_of(crm_private.me());
    ruled constant boolean := roles && crm_private.business_roles();
    partner constant boolean := 'crm_partner' = ANY (roles);
    owners constant bigint[] := CASE WHEN ruled THEN crm_private.visible_owners() ELSE '{}' END;
BEGIN
    RETURN QUERY SELECT o.id, o.expected_close
        FROM crm.opportunity o
        WHERE o.id = ANY (ids)
          AND (o.owner_id = ANY (owners)
               OR ruled AND o.account_id IN (SELECT unnest((SELECT crm_private.team_accounts())))
               OR partner AND o.account_id IN (
                   SELECT unnest((SELECT crm_private.shared_accounts('opportunity')))))
          AND (SELECT a.deleted_at FROM crm.account a WHERE a.id = o.account_id) IS NULL
        ORDER BY o.expected_close DESC NULLS LAST, o.id LIMIT most;
END $$;

-- Contacts and opportunities whose text holds every word; words are normalised by the caller. A word
-- of a million letters would keep the server busy for minutes in its parts. A frequent word stands in
-- hundreds of thousands: whoever is responsible for few is asked by owner and team. Of the others the
-- last one of those that come first among any 2,000 is a bound: only what stands before it is looked at.
-- Planned once for a session: to plan it took half the time of a rare word.
CREATE OR REPLACE FUNCTION crm.search_records(words text[], most integer)
    RETURNS TABLE (kind text, id bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp SET enable_seqscan = off
    SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    many constant integer := 2000;
    most_own constant integer := 20000;
    roles constant text[] := crm_private.roles_of(crm_private.me());
    ruled constant boolean := roles && crm_private.business_roles();
    by_owner constant boolean := ruled AND NOT roles && '{crm_marketing,crm_partner}';
    needed text[];
    ids bigint[];
    owners bigint[];
    people int8multirange;
    teams int8multirange;
    name_bound text;
    day_bound date;
BEGIN
    IF crm_private.me() IS NULL OR cardinality(words) = 0
        OR NOT (ruled OR 'crm_partner' = ANY (roles)) THEN
        RETURN;
    END IF;
    SELECT coalesce(array_agg(g), '{}') INTO needed
        FROM unnest(words) AS w, unnest(crm_private.grams(left(w, 200))) AS g;
    IF cardinality(needed) = 0 THEN  -- one or two letters stand in nearly every text
        ids := ARRAY(SELECT c.id FROM crm.contact c WHERE c.deleted_at IS NULL
              AND NOT EXISTS (SELECT FROM unnest(words) AS w WHERE position(w IN c.search_text) = 0)
            LIMIT many + 1);
    ELSE
        WITH f AS MATERIALIZED (  -- apart from LIMIT: for it all would be gone through in another index
            SELECT c.id, c.search_text FROM crm.contact c
            WHERE crm_private.grams(c.search_text) @> needed AND c.deleted_at IS NULL)
        SELECT ARRAY(SELECT f.id FROM f WHERE NOT EXISTS (
            SELECT FROM unnest(words) AS w WHERE position(w IN f.search_text) = 0) LIMIT many + 1)
            INTO ids;
    END IF;
    IF cardinality(ids) > many THEN
        owners := crm_private.visible_owners();
        IF by_owner AND (SELECT count(*) FROM (SELECT FROM crm.contact c
                WHERE c.owner_id = ANY (owners) AND c.deleted_at IS NULL
                LIMIT most_own + 1) AS f) <= most_own THEN
            ids := ARRAY(
                SELECT c.id FROM crm.contact c
                WHERE c.owner_id = ANY (owners) AND c.deleted_at IS NULL
                  AND NOT EXISTS (SELECT FROM unnest(words) AS w WHERE position(w IN c.search_text) = 0)
                UNION SELECT c.id FROM crm.contact c
                WHERE c.account_id = ANY ((SELECT crm_private.team_accounts())::bigint[])
                  AND c.deleted_at IS NULL
                  AND NOT EXISTS (SELECT FROM unnest(words) AS w WHERE position(w IN c.search_text) = 0));
        ELSE
            SELECT max(f.place) INTO name_bound FROM crm_private.first_contacts(ids, most) AS f
                HAVING count(f.place) = most;
            IF (SELECT count(*) FROM (SELECT FROM crm.contact c WHERE c.sort_key <= name_bound
                    AND c.deleted_at IS NULL LIMIT most_own + 1) AS f) BETWEEN 1 AND most_own THEN
                ids := ARRAY(SELECT c.id FROM crm.contact c WHERE c.sort_key <= name_bound
                    AND c.deleted_at IS NULL
                    AND NOT EXISTS (SELECT FROM unnest(words) AS w WHERE position(w IN c.search_text) = 0));
            ELSE
                people := crm_private.owner_ranges();
                teams := crm_private.team_ranges();
                ids := ARRAY(SELECT c.id FROM crm.contact c
                    WHERE crm_private.grams(c.search_text) @> needed AND c.deleted_at IS NULL
                      AND (name_bound IS NULL OR c.sort_key <= name_bound)
                      AND (NOT by_owner OR people @> c.owner_id OR teams @> c.account_id)
                      AND NOT EXISTS (SELECT FROM unnest(words) AS w WHERE position(w IN c.search_text) = 0));
            END IF;
        END IF;
    END IF;
    IF cardinality(ids) > 0 THEN
        RETURN QUERY SELECT 'contact', f.id FROM crm_private.first_contacts(ids, most) AS f;
    END IF;
    IF cardinality(needed) = 0 THEN  -- one or two letters stand in nearly every text
        ids := ARRAY(SELECT o.id FROM crm.opportunity o WHERE o.deleted_at IS NULL
              AND NOT EXISTS (SELECT FROM unnest(words) AS w WHERE position(w IN o.search_text) = 0)
            LIMIT many + 1);
    ELSE
        WITH f AS MATERIALIZED (
            SELECT o.id, o.search_text FROM crm.opportunity o
            WHERE crm_private.grams(o.search_text) @> needed AND o.deleted_at IS NULL)
        SELECT ARRAY(SELECT f.id FROM f WHERE NOT EXISTS (
            SELECT FROM unnest(words) AS w WHERE position(w IN f.search_text) = 0) LIMIT many + 1)
            INTO ids;
    END IF;
    IF cardinality(ids) > many THEN
        owners := crm_private.visible_owners();
        IF by_owner AND (SELECT count(*) FROM (SELECT FROM crm.opportunity o
                WHERE o.owner_id = ANY (owners) AND o.deleted_at IS NULL
                LIMIT most_own + 1) AS f) <= most_own THEN
            ids := ARRAY(
                SELECT o.id FROM crm.opportunity o
                WHERE o.owner_id = ANY (owners) AND o.deleted_at IS NULL
                  AND NOT EXISTS (SELECT FROM unnest(words) AS w WHERE position(w IN o.search_text) = 0)
                UNION SELECT o.id FROM crm.opportunity o
                WHERE o.account_id = ANY ((SELECT crm_private.team_accounts())::bigint[])
                  AND o.deleted_at IS NULL
                  AND NOT EXISTS (SELECT FROM unnest(words) AS w WHERE position(w IN o.search_text) = 0));
        ELSE
            SELECT min(f.place) INTO day_bound FROM crm_private.first_opportunities(ids, most) AS f
                HAVING count(f.place) = most;
            IF (SELECT count(*) FROM (SELECT FROM crm.opportunity o WHERE o.expected_close >= day_bound
                    AND o.deleted_at IS NULL LIMIT most_own + 1) AS f) BETWEEN 1 AND most_own THEN
                ids := ARRAY(SELECT o.id FROM crm.opportunity o WHERE o.expected_close >= day_bound
                    AND o.deleted_at IS NULL
                    AND NOT EXISTS (SELECT FROM unnest(words) AS w WHERE position(w IN o.search_text) = 0));
            ELSE
                people := crm_private.owner_ranges();
                teams := crm_private.team_ranges();
                ids := ARRAY(SELECT o.id FROM crm.opportunity o
                    WHERE crm_private.grams(o.search_text) @> needed AND o.deleted_at IS NULL
                      AND (day_bound IS NULL OR o.expected_close >= day_bound)
                      AND (NOT by_owner OR people @> o.owner_id OR teams @> o.account_id)
                      AND NOT EXISTS (SELECT FROM unnest(words) AS w WHERE position(w IN o.search_text) = 0));
            END IF;
        END IF;
    END IF;
    IF cardinality(ids) > 0 THEN
        RETURN QUERY SELECT 'opportunity', f.id FROM crm_private.first_opportunities(ids, most) AS f;
    END IF;
END $$;

-- Is one of these people responsible for a customer? By the index: hoping for an early row the planner
-- would read all accounts where there is none.
CREATE OR REPLACE FUNCTION crm_private.own_any(people bigint[]) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp SET enable_seqscan = off
AS $$ BEGIN
    RETURN EXISTS (SELECT FROM crm.account a WHERE a.owner_id = ANY (people) AND a.deleted_at IS NULL);
END $$;

-- Documents by name, notes of accounts and contacts, and phone numbers and e-mail addresses that hold
-- `address` (no words there: each number has the same country code). A frequent word stands in half of
-- all documents, so the newest of the first 2,000 are found. Planned each time: whoever sees little is
-- asked by owner, whoever sees much by word.
CREATE OR REPLACE FUNCTION crm.search_texts(words text[], address text, most integer)
    RETURNS TABLE (kind text, id bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    SET plan_cache_mode = force_custom_plan
AS $$
DECLARE
    roles constant text[] := crm_private.roles_of(crm_private.me());
    ruled boolean := roles && crm_private.business_roles();
    marketing constant boolean := 'crm_marketing' = ANY (roles);
    partner constant boolean := 'crm_partner' = ANY (roles);
    owners constant bigint[] := CASE WHEN ruled THEN crm_private.visible_owners() ELSE '{}' END;
    needed text[];
BEGIN
    IF ruled AND NOT crm_private.own_any(owners)
        AND cardinality(crm_private.team_accounts()) = 0 THEN
        ruled := false;  -- it opens nothing to them, and planning for it would take most of the time
    END IF;
    IF crm_private.me() IS NULL OR NOT (ruled OR marketing OR partner) THEN
        RETURN;
    END IF;
    IF address <> '' THEN
        needed := crm_private.grams(left(address, 200));
        RETURN QUERY SELECT 'contact_point', f.id FROM (
            SELECT p.id, p.value_norm FROM crm.contact_point p JOIN crm.account a ON a.id = p.account_id
            WHERE crm_private.grams(p.value_norm) @> needed AND position(address IN p.value_norm) > 0
              AND (p.owner_id = ANY (owners)
                   OR ruled AND p.account_id IN (SELECT unnest((SELECT crm_private.team_accounts())))
                   OR marketing AND p.marketing_until >= (SELECT crm_private.today())
                   OR partner AND p.account_id IN (
                       SELECT unnest((SELECT crm_private.shared_accounts('contact')))))
              AND p.deleted_at IS NULL AND a.deleted_at IS NULL
            LIMIT greatest(most, 2000)) AS f ORDER BY f.value_norm, f.id LIMIT most;
    END IF;
    IF cardinality(words) = 0 OR NOT (ruled OR partner) THEN
        RETURN;
    END IF;
    SELECT coalesce(array_agg(g), '{}') INTO needed
        FROM unnest(words) AS w, unnest(crm_private.grams(left(w, 200))) AS g;
    IF needed = '{}' THEN
        RETURN;  -- one or two letters stand in nearly every text, and no index leads to them
    END IF;
    RETURN QUERY SELECT 'document', f.id FROM (
        SELECT d.id, d.dated_on FROM crm.document d JOIN crm.account a ON a.id = d.account_id
        WHERE crm_private.grams(d.search_text) @> needed
          AND NOT EXISTS (SELECT FROM unnest(words) AS w WHERE position(w IN d.search_text) = 0)
          AND (d.owner_id = ANY (owners)
               OR ruled AND d.account_id IN (SELECT unnest((SELECT crm_private.team_accounts())))
               OR partner AND d.account_id IN (
                   SELECT unnest((SELECT crm_private.shared_accounts('document')))))
          AND d.deleted_at IS NULL AND a.deleted_at IS NULL
        LIMIT greatest(most, 2000)) AS f ORDER BY f.dated_on DESC NULLS LAST, f.id LIMIT most;
    IF NOT ruled THEN
        RETURN;  -- notes are not shared with partners
    END IF;
    RETURN QUERY SELECT 'account_detail', n.account_id
        FROM crm.account_detail n JOIN crm.account a ON a.id = n.account_id
        WHERE crm_private.grams(crm_private.norm(n.note)) @> needed
          AND NOT EXISTS (SELECT FROM unnest(words) AS w
                          WHERE position(w IN crm_private.norm(n.note)) = 0)
          AND (n.owner_id = ANY (owners)
               OR n.account_id IN (SELECT unnest((SELECT crm_private.team_accounts()))))
          AND a.deleted_at IS NULL LIMIT most;
    RETURN QUERY SELECT 'contact_note', n.contact_id
        FROM crm.contact_note n JOIN crm.contact c ON c.id = n.contact_id
            JOIN crm.account a ON a.id = n.account_id
        WHERE crm_private.grams(crm_private.norm(n.note)) @> needed
          AND NOT EXISTS (SELECT FROM unnest(words) AS w
                          WHERE position(w IN crm_private.norm(n.note)) = 0)
          AND (n.owner_id = ANY (owners)
               OR n.account_id IN (SELECT unnest((SELECT crm_private.team_accounts()))))
          AND c.deleted_at IS NULL AND a.deleted_at IS NULL LIMIT most;
END $$;

-- Accounts of the directory whose text holds every word: those whose name begins with the first word
-- come first, each part in the order by name. Everybody may read the directory; the function only
-- lets the plan use the index of three-letter parts.
CREATE OR REPLACE FUNCTION crm.search_accounts(words text[], most integer)
    RETURNS TABLE (id bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    needed text[];
    given bigint[];
BEGIN
    IF crm_private.me() IS NULL OR cardinality(words) = 0 THEN
        RETURN;
    END IF;
    IF NOT pg_has_role(session_user, 'crm_user', 'MEMBER') THEN
        -- A partner firm's person has few accounts and no directory.
        RETURN QUERY SELECT a.id FROM crm.account a
            WHERE a.id = ANY (crm_private.shared_accounts(NULL)) AND a.deleted_at IS NULL
              AND NOT EXISTS (SELECT FROM unnest(words) AS w WHERE position(w IN a.search_text) = 0)
              AND (starts_with(a.name_norm, words[1])
                   OR EXISTS (SELECT FROM unnest(words) AS w WHERE length(w) > 2))
            ORDER BY NOT starts_with(a.name_norm, words[1]), a.sort_key, a.id LIMIT most;
        RETURN;
    END IF;
    given := ARRAY(
        SELECT a.id FROM crm.account a
        WHERE a.name_norm >= words[1] COLLATE "C"
          AND a.name_norm < (words[1] || chr(1114111)) COLLATE "C"
          AND NOT EXISTS (SELECT FROM unnest(words) AS w WHERE position(w IN a.search_text) = 0)
          AND a.deleted_at IS NULL
        ORDER BY a.sort_key, a.id LIMIT most);
    RETURN QUERY SELECT unnest(given);
    SELECT coalesce(array_agg(g), '{}') INTO needed
        FROM unnest(words) AS w, unnest(crm_private.grams(left(w, 200))) AS g;
    IF cardinality(given) < most AND cardinality(needed) > 0 THEN
        RETURN QUERY SELECT a.id FROM crm.account a
            WHERE crm_private.grams(a.search_text) @> needed
              AND NOT EXISTS (SELECT FROM unnest(words) AS w WHERE position(w IN a.search_text) = 0)
              AND a.deleted_at IS NULL
              AND NOT (a.name_norm >= words[1] COLLATE "C"
                       AND a.name_norm < (words[1] || chr(1114111)) COLLATE "C")
            ORDER BY a.sort_key, a.id LIMIT most - cardinality(given);
    END IF;
END $$;

-- Accounts of which one text of the directory holds, begins with or is `told`, which is normalised by the
-- caller: what filters of lists ask, at most `most` and in no order. By the index of three-letter parts, so
-- less than three letters find nothing. In the searched text the name stands first: what stands only
-- there is not normalised once more. No sequential scan: where a word is frequent the planner hopes for it.
CREATE OR REPLACE FUNCTION crm.accounts_by_text(field text, way text, told text, most integer)
    RETURNS TABLE (id bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp SET enable_seqscan = off
AS $$
DECLARE
    needed constant text[] := crm_private.grams(left(told, 200));
    shared constant bigint[] := CASE WHEN NOT pg_has_role(session_user, 'crm_user', 'MEMBER')
        THEN crm_private.shared_accounts(NULL) END;
BEGIN
    IF crm_private.me() IS NULL OR cardinality(needed) = 0 THEN
        RETURN;
    END IF;
    RETURN QUERY SELECT a.id FROM crm.account a CROSS JOIN LATERAL (
            SELECT CASE field WHEN 'town' THEN a.town WHEN 'company_id' THEN a.company_id
                              WHEN 'vat_id' THEN a.vat_id END) AS t(said)
        WHERE crm_private.grams(a.search_text) @> needed AND a.deleted_at IS NULL
          AND CASE WHEN shared IS NOT NULL AND a.id <> ALL (shared) THEN false
                   WHEN field = 'name' THEN position(told IN a.name_norm) > 0
                   WHEN position(told IN substr(a.search_text, length(a.name_norm) + 1)) = 0 THEN false
                   WHEN way = 'contains' THEN position(told IN crm_private.norm(t.said)) > 0
                   WHEN way = 'starts' THEN starts_with(crm_private.norm(t.said), told)
                   ELSE crm_private.norm(t.said) = told END
        LIMIT most;
END $$;

-- Text as it is searched, by name for filters: nobody names anything in crm_private.
CREATE OR REPLACE FUNCTION crm.norm(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN crm_private.norm(value);
