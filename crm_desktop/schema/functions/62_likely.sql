-- Likely duplicates of what is being typed, and the pairs that a scan found.

-- Who is responsible for people of exactly this name whom the asker does not see. It knows nothing but
-- the name: a phone number or e-mail address cannot be read off by guessing.
CREATE OR REPLACE FUNCTION crm_private.handlers(
    first_name text, last_name text, owners int8multirange, teams int8multirange)
    RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    first constant text := crm_private.latin(crm_private.norm(handlers.first_name));
    last constant text := crm_private.latin(crm_private.norm(handlers.last_name));
BEGIN
    IF coalesce(length(first), 0) < 2 OR coalesce(length(last), 0) < 2 THEN
        RETURN;
    END IF;
    RETURN QUERY SELECT DISTINCT h.owner_id FROM (
        SELECT c.owner_id FROM crm.contact c JOIN crm.account a ON a.id = c.account_id
        WHERE c.name_sound = crm_private.sound(handlers.last_name || ' ' || handlers.first_name)
          AND crm_private.latin(crm_private.norm(c.last_name)) = last
          AND crm_private.latin(crm_private.norm(c.first_name)) = first
          AND NOT (owners @> c.owner_id OR teams @> c.account_id)
          AND c.deleted_at IS NULL AND a.deleted_at IS NULL
        ORDER BY c.id LIMIT 3) AS h;
END $$;

-- Accounts of the directory that are worth comparing with what is typed: neighbours by sound, names
-- with all the words, the same number, the same town and beginning. A few walks of an index each.
CREATE OR REPLACE FUNCTION crm_private.accounts_like(
    name text, words text[], town text, numbers text[]) RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    heard constant text := crm_private.sound(accounts_like.name);
    begun constant text := left(crm_private.norm(accounts_like.name), 3);
BEGIN
    RETURN QUERY
        (SELECT a.id FROM crm.account a
         WHERE a.name_sound >= heard COLLATE "C" AND a.deleted_at IS NULL
         ORDER BY a.name_sound LIMIT 20)
        UNION
        (SELECT a.id FROM crm.account a
         WHERE a.name_sound < heard COLLATE "C" AND a.deleted_at IS NULL
         ORDER BY a.name_sound DESC LIMIT 10)
        UNION
        (SELECT a.id FROM crm.account a
         WHERE a.company_id = ANY (numbers) AND a.deleted_at IS NULL LIMIT 10)
        UNION
        (SELECT a.id FROM crm.account a
         WHERE a.vat_id = ANY (numbers) AND a.deleted_at IS NULL LIMIT 10)
        UNION
        (SELECT a.id FROM crm.account a
         WHERE a.town_key = crm_private.sort_key(accounts_like.town)
           AND a.sort_key >= begun COLLATE "C" AND a.sort_key < (begun || chr(1114111)) COLLATE "C"
           AND a.deleted_at IS NULL
         ORDER BY a.sort_key, a.id LIMIT 20);
    IF cardinality(words) > 0 THEN
        RETURN QUERY SELECT f.id FROM crm.search_accounts(words[:6], 20) AS f;
    END IF;
END $$;

-- Contacts that the asker sees and that are worth comparing: neighbours by sound and those with the
-- same phone number or e-mail address. The rule is that of follow_account.
CREATE OR REPLACE FUNCTION crm_private.contacts_like(
    first_name text, last_name text, reached text[], owners int8multirange, teams int8multirange)
    RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    heard constant text := crm_private.sound(contacts_like.last_name);
    whole constant text := crm_private.sound(
        contacts_like.last_name || ' ' || coalesce(contacts_like.first_name, ''));
BEGIN
    RETURN QUERY
        SELECT c.id FROM crm.contact c JOIN crm.account a ON a.id = c.account_id
        WHERE c.id IN (
            (SELECT n.id FROM crm.contact n
             WHERE n.name_sound = whole AND n.deleted_at IS NULL LIMIT 200)
            UNION
            (SELECT n.id FROM crm.contact n
             WHERE n.name_sound >= heard COLLATE "C"
               AND n.name_sound < (heard || chr(1114111)) COLLATE "C" AND n.deleted_at IS NULL
             ORDER BY n.name_sound LIMIT 100)
            UNION
            (SELECT p.contact_id FROM crm.contact_point p
             WHERE p.value_norm = ANY (reached) AND p.deleted_at IS NULL LIMIT 50))
          AND (owners @> c.owner_id OR teams @> c.account_id)
          AND c.deleted_at IS NULL AND a.deleted_at IS NULL
        LIMIT 60;
END $$;

-- What is typed (kind "account": name, town, numbers; "contact": first name, last name, phone numbers
-- and e-mail addresses as they are searched) → records worth comparing, and for people whom the asker
-- does not see only who is responsible for them.
CREATE OR REPLACE FUNCTION crm.likely_duplicates(kind text, names text[], numbers text[])
    RETURNS TABLE (id bigint, handled_by bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    owners int8multirange;
    teams int8multirange;
BEGIN
    IF NOT crm_private.roles_of(crm_private.me()) && crm_private.business_roles() THEN
        RETURN;
    END IF;
    IF likely_duplicates.kind = 'account' THEN
        RETURN QUERY SELECT DISTINCT f, NULL::bigint FROM crm_private.accounts_like(
            left(names[1], 200), names[3:], left(names[2], 100), numbers[:20]) AS f;
    ELSE
        owners := crm_private.owner_ranges();
        teams := crm_private.team_ranges();
        RETURN QUERY SELECT DISTINCT f, NULL::bigint FROM crm_private.contacts_like(
            left(names[1], 100), left(names[2], 100), numbers[:20], owners, teams) AS f;
        RETURN QUERY SELECT NULL::bigint, f FROM crm_private.handlers(
            left(names[1], 100), left(names[2], 100), owners, teams) AS f;
    END IF;
END $$;

-- The same for the rows of a file, accounts only: what is worth comparing with any of them. Words and
-- numbers of a row are parted by blanks. At most 2,000 rows at once.
CREATE OR REPLACE FUNCTION crm.likely_accounts(
    names text[], towns text[], words text[], numbers text[]) RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT crm_private.roles_of(crm_private.me()) && crm_private.business_roles() THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT DISTINCT f FROM unnest(names[:2000], towns[:2000], words[:2000], numbers[:2000])
            AS r(name, town, words, numbers),
        LATERAL crm_private.accounts_like(left(r.name, 200), string_to_array(r.words, ' '),
            left(r.town, 100), (string_to_array(r.numbers, ' '))[:20]) AS f;
END $$;

-- Which of these contacts the asker sees by the rule of accounts, or may also change.
CREATE OR REPLACE FUNCTION crm_private.my_contacts(contacts bigint[], writing boolean)
    RETURNS bigint[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(c.id), '{}') FROM crm.contact c
    WHERE c.id = ANY (contacts) AND c.deleted_at IS NULL
      AND (c.owner_id = ANY ((SELECT crm_private.owners_for(crm_private.me(), writing))::bigint[])
           OR c.account_id = ANY ((SELECT crm_private.teams_for(crm_private.me(), writing))::bigint[]))
$$;

-- Notes pairs that a scan found. Those of accounts come from the directory, which everybody reads;
-- those of contacts are noted, as they are read, only by somebody who sees both.
CREATE OR REPLACE FUNCTION crm.note_duplicates(
    kind text, lefts bigint[], rights bigint[], scores integer[], reasons text[]) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    mine bigint[];
    noted bigint;
BEGIN
    PERFORM crm_private.demand('merge');
    IF note_duplicates.kind = 'contact' THEN
        mine := crm_private.my_contacts(lefts || rights, false);
    ELSE
        SELECT array_agg(a.id) INTO mine FROM crm.account a
            WHERE a.id = ANY (lefts || rights) AND a.deleted_at IS NULL;
    END IF;
    INSERT INTO crm.duplicate AS d (kind, left_id, right_id, score, reasons, found_by)
        SELECT note_duplicates.kind, least(p.l, p.r), greatest(p.l, p.r), p.s, p.why, crm_private.me()
        FROM unnest(lefts, rights, scores, note_duplicates.reasons) AS p(l, r, s, why)
        JOIN unnest(mine) AS m(id) ON m.id = p.l
        JOIN unnest(mine) AS n(id) ON n.id = p.r
        WHERE p.why ~ '^[a-z_ ]*$' AND p.l <> p.r
        ON CONFLICT ON CONSTRAINT pk_duplicate DO UPDATE
            SET score = excluded.score, reasons = excluded.reasons, found_at = now(),
                found_by = excluded.found_by;
    GET DIAGNOSTICS noted = ROW_COUNT;
    RETURN noted;
END $$;

-- Ends a scan: pairs that it did not find again are dropped, where it could have found them. What
-- somebody called different is kept.
CREATE OR REPLACE FUNCTION crm.end_scan(kind text, begun timestamptz) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    old bigint[];
    mine bigint[];
    dropped bigint;
BEGIN
    PERFORM crm_private.demand('merge');
    SELECT array_agg(side) INTO old FROM crm.duplicate d, unnest(ARRAY[d.left_id, d.right_id]) AS side
        WHERE d.kind = end_scan.kind AND d.found_at < end_scan.begun AND NOT d.different;
    IF end_scan.kind = 'contact' THEN
        mine := crm_private.my_contacts(old, false);
    END IF;
    DELETE FROM crm.duplicate d
        WHERE d.kind = end_scan.kind AND d.found_at < end_scan.begun AND NOT d.different
          AND (end_scan.kind = 'account' OR d.left_id = ANY (mine) AND d.right_id = ANY (mine));
    GET DIAGNOSTICS dropped = ROW_COUNT;
    RETURN dropped;
END $$;

-- The pairs that the asker may look at, the likeliest first: of accounts all (they say nothing but
-- what the directory shows), of contacts those of which both are seen. What was merged or tied
-- together since is left out. `mine`: both may be changed.
CREATE OR REPLACE FUNCTION crm.list_duplicates(kind text, own boolean, most integer)
    RETURNS TABLE (left_id bigint, right_id bigint, score smallint, reasons text,
                   found_at timestamptz, mine boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
    me constant bigint := crm_private.me();
    read_owners constant bigint[] := crm_private.visible_owners();
    read_teams constant bigint[] := crm_private.team_accounts();
    owners constant bigint[] := crm_private.writable_owners();
    teams constant bigint[] := crm_private.writable_team_accounts();
BEGIN
    IF NOT crm_private.roles_of(me) && crm_private.business_roles() THEN
        RETURN;
    END IF;
    IF list_duplicates.kind = 'account' THEN
        RETURN QUERY SELECT d.left_id, d.right_id, d.score, d.reasons, d.found_at, w.mine
            FROM crm.duplicate d
            JOIN crm.account l ON l.id = d.left_id AND l.deleted_at IS NULL
            JOIN crm.account r ON r.id = d.right_id AND r.deleted_at IS NULL,
            LATERAL (SELECT (l.owner_id = ANY (owners) OR l.id = ANY (teams))
                        AND (r.owner_id = ANY (owners) OR r.id = ANY (teams)) AS mine) AS w
            WHERE d.kind = 'account' AND NOT d.different AND (w.mine OR NOT list_duplicates.own)
            ORDER BY d.score DESC, d.left_id, d.right_id LIMIT list_duplicates.most;
    ELSE
        RETURN QUERY SELECT d.left_id, d.right_id, d.score, d.reasons, d.found_at, w.mine
            FROM crm.duplicate d
            JOIN crm.contact l ON l.id = d.left_id AND l.deleted_at IS NULL
            JOIN crm.contact r ON r.id = d.right_id AND r.deleted_at IS NULL,
            LATERAL (SELECT (l.owner_id = ANY (owners) OR l.account_id = ANY (teams))
                        AND (r.owner_id = ANY (owners) OR r.account_id = ANY (teams)) AS mine) AS w
            WHERE d.kind = 'contact' AND NOT d.different AND l.person_id <> r.person_id
              AND (l.owner_id = ANY (read_owners) OR l.account_id = ANY (read_teams))
              AND (r.owner_id = ANY (read_owners) OR r.account_id = ANY (read_teams))
              AND (w.mine OR NOT list_duplicates.own)
            ORDER BY d.score DESC, d.left_id, d.right_id LIMIT list_duplicates.most;
    END IF;
END $$;

-- Says that a pair is not the same, or takes that back: whoever may merge and sees both contacts, or
-- one of the accounts.
CREATE OR REPLACE FUNCTION crm.set_different(
    kind text, left_id bigint, right_id bigint, different boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    found crm.duplicate;
BEGIN
    PERFORM crm_private.demand('merge');
    SELECT * INTO found FROM crm.duplicate d
        WHERE (d.kind, d.left_id, d.right_id)
            = (set_different.kind, set_different.left_id, set_different.right_id) FOR UPDATE;
    IF found.kind IS NULL OR NOT (CASE found.kind
        WHEN 'contact' THEN
            cardinality(crm_private.my_contacts(ARRAY[found.left_id, found.right_id], false)) = 2
        ELSE EXISTS (
            SELECT FROM crm.account a WHERE a.id IN (found.left_id, found.right_id)
            AND (a.owner_id = ANY (crm_private.visible_owners())
                 OR a.id = ANY (crm_private.team_accounts()))) END) THEN
        RAISE EXCEPTION 'no such pair' USING ERRCODE = '42501', CONSTRAINT = 'may_decide_duplicate';
    END IF;
    UPDATE crm.duplicate d SET different = set_different.different, decided_at = now(),
            decided_by = crm_private.me()
        WHERE (d.kind, d.left_id, d.right_id) = (found.kind, found.left_id, found.right_id);
END $$;
