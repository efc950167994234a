-- Mass correspondence. Who may be sent something is asked here when recipients are chosen, and once
-- more when each is taken: a consent withdrawn in between is obeyed whatever a client does.

-- Runs that somebody began.
CREATE OR REPLACE FUNCTION crm_private.my_mailings() RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
    SELECT coalesce(array_agg(m.id), '{}') FROM crm.mailing m
    WHERE m.employee_id = crm_private.me());
END $$;

-- Why these recipients must not be sent anything today; NULL where they may, with the address that
-- an e-mail goes to. Contact NULL: the account itself, which has agreed to nothing.
CREATE OR REPLACE FUNCTION crm_private.refusals(
    channel text, purpose bigint, accounts bigint[], contacts bigint[])
    RETURNS TABLE (place bigint, reason text, email text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    owners constant bigint[] := crm_private.writable_owners();
    teams constant bigint[] := crm_private.writable_team_accounts();
    roles constant text[] := crm_private.roles_of(crm_private.me());
    today constant date := crm_private.today();
BEGIN
    RETURN QUERY
    SELECT w.place, CASE
        WHEN NOT coalesce(
            a.owner_id = ANY (owners) OR a.id = ANY (teams)
            OR 'crm_marketing' = ANY (roles) AND c.marketing_until >= today, false) THEN 'hidden'
        WHEN a.deleted_at IS NOT NULL OR w.contact IS NOT NULL AND (
            c.id IS NULL OR c.deleted_at IS NOT NULL OR c.valid_from > today OR c.valid_to < today)
            THEN 'gone'
        WHEN a.status = 'closed' THEN 'closed'
        WHEN d.no_mail OR c.no_mail THEN 'no_mail'
        WHEN purpose IS NOT NULL AND NOT EXISTS (
            SELECT FROM crm_private.decisions(c.person_id) AS s
            WHERE s.purpose_id = purpose AND s.state = 'given'
              AND (s.valid_to IS NULL OR s.valid_to >= today)) THEN 'no_consent'
        WHEN channel = 'email' AND e.value IS NULL THEN 'no_email'
        WHEN channel = 'paper' AND a.town IS NULL AND NOT EXISTS (
            SELECT FROM crm.address p
            WHERE p.account_id = a.id AND p.deleted_at IS NULL
              AND (p.contact_id = c.id OR p.contact_id IS NULL AND p.kind = 'postal')
              AND coalesce(p.valid_from, today) <= today AND coalesce(p.valid_to, today) >= today)
            THEN 'no_address'
        END, e.value
    FROM unnest(accounts, contacts) WITH ORDINALITY AS w(account, contact, place)
    LEFT JOIN crm.account a ON a.id = w.account
    LEFT JOIN crm.account_detail d ON d.account_id = a.id
    LEFT JOIN crm.contact c ON c.id = w.contact AND c.account_id = a.id
    LEFT JOIN LATERAL (
        SELECT coalesce((
            SELECT p.value FROM crm.contact_point p
            WHERE p.account_id = a.id AND p.kind = 'email' AND p.deleted_at IS NULL
              AND p.contact_id IS NOT DISTINCT FROM w.contact
              AND coalesce(p.valid_from, today) <= today AND coalesce(p.valid_to, today) >= today
            ORDER BY p.id LIMIT 1),
            CASE WHEN w.contact IS NULL THEN d.email END) AS value) AS e ON channel = 'email'
    ORDER BY w.place;
END $$;

-- The run, held until the end; 42501 unless it is one's own and the right to act still stands.
CREATE OR REPLACE FUNCTION crm_private.own_mailing(mailing bigint) RETURNS crm.mailing
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    run crm.mailing;
BEGIN
    SELECT * INTO run FROM crm.mailing m
        WHERE m.id = mailing AND m.employee_id = crm_private.me() AND m.deleted_at IS NULL FOR UPDATE;
    IF run.id IS NULL THEN
        RAISE EXCEPTION 'no such mailing' USING ERRCODE = '42501';
    END IF;
    PERFORM crm_private.demand(CASE run.channel WHEN 'email' THEN 'mass_mail' ELSE 'print_bulk' END);
    RETURN run;
END $$;

-- Who would be refused, and why, before there is a run.
CREATE OR REPLACE FUNCTION crm.check_recipients(
    channel text, purpose bigint, accounts bigint[], contacts bigint[])
    RETURNS TABLE (place bigint, reason text, email text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY SELECT r.place, r.reason, CASE WHEN r.reason IS NULL THEN r.email END
        FROM crm_private.refusals(channel, purpose, accounts, contacts) AS r;
END $$;

-- Adds recipients in their order; returns how many. `reasons` are the program's, for those whom it
-- leaves out. Whom the sender may not write to is not noted.
CREATE OR REPLACE FUNCTION crm.add_recipients(
    mailing bigint, accounts bigint[], contacts bigint[], reasons text[], details text[])
    RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    run constant crm.mailing := crm_private.own_mailing(mailing);
    last bigint;
    added bigint;
BEGIN
    IF run.state <> 'open' THEN
        RAISE EXCEPTION 'this mailing is over' USING ERRCODE = '42501';
    END IF;
    SELECT coalesce(max(m."position"), 0) INTO last
        FROM crm.mailing_recipient m WHERE m.mailing_id = run.id;
    INSERT INTO crm.mailing_recipient (mailing_id, account_id, contact_id, "position", state, reason,
                                       detail)
    SELECT run.id, accounts[r.place], contacts[r.place], last + row_number() OVER (ORDER BY r.place),
        CASE WHEN coalesce(r.reason, reasons[r.place]) IS NULL THEN 'waiting' ELSE 'left' END,
        coalesce(r.reason, reasons[r.place]), details[r.place]
    FROM crm_private.refusals(run.channel, run.purpose_id, accounts, contacts) AS r
    WHERE r.reason IS DISTINCT FROM 'hidden' AND (r.reason IS DISTINCT FROM 'gone' OR EXISTS (
        SELECT FROM crm.contact c WHERE c.id = contacts[r.place] AND c.account_id = accounts[r.place]));
    GET DIAGNOSTICS added = ROW_COUNT;
    RETURN added;
END $$;

-- Keeps letters that were changed for one recipient alone, or (NULL) takes them back to the template;
-- returns how many. What is on its way or was sent stays as it is.
CREATE OR REPLACE FUNCTION crm.change_letters(
    mailing bigint, accounts bigint[], contacts bigint[], letters jsonb[]) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    run constant crm.mailing := crm_private.own_mailing(mailing);
    changed bigint;
BEGIN
    UPDATE crm.mailing_recipient m SET own_letter = w.letter, changed_at = now()
        FROM unnest(accounts, contacts, letters) AS w(account, contact, letter)
        WHERE m.mailing_id = run.id AND m.account_id = w.account
          AND m.contact_id IS NOT DISTINCT FROM w.contact AND m.state IN ('waiting', 'left');
    GET DIAGNOSTICS changed = ROW_COUNT;
    RETURN changed;
END $$;

-- Takes the next recipients that wait, in order, and asks of each once more: those refused now are
-- left out and told with their reason, the others are on their way.
CREATE OR REPLACE FUNCTION crm.take_recipients(mailing bigint, most integer)
    RETURNS TABLE (recipient bigint, account_id bigint, contact_id bigint, "position" bigint,
                   reason text, email text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    run constant crm.mailing := crm_private.own_mailing(mailing);
BEGIN
    IF run.state <> 'open' THEN
        RETURN;
    END IF;
    RETURN QUERY
    WITH next AS MATERIALIZED (
        SELECT array_agg(w.id) AS ids, array_agg(w.account_id) AS accounts,
               array_agg(w.contact_id) AS contacts
        FROM (SELECT m.id, m.account_id, m.contact_id FROM crm.mailing_recipient m
              WHERE m.mailing_id = run.id AND m.state = 'waiting'
              ORDER BY m."position" LIMIT least(greatest(most, 1), 1000)) AS w
    ), asked AS MATERIALIZED (
        SELECT n.ids[r.place] AS id, r.reason, r.email
        FROM next AS n, LATERAL crm_private.refusals(
            run.channel, run.purpose_id, n.accounts, n.contacts) AS r
    ), noted AS (
        UPDATE crm.mailing_recipient m
        SET state = CASE WHEN a.reason IS NULL THEN 'taken' ELSE 'left' END, reason = a.reason,
            changed_at = now()
        FROM asked AS a WHERE m.id = a.id
        RETURNING m.id, m.account_id, m.contact_id, m."position", m.reason,
                  CASE WHEN m.reason IS NULL THEN a.email END
    )
    SELECT * FROM noted AS t ORDER BY t."position";
END $$;

-- Files what was sent on the card of each: the letter as a document, beside it the communication.
-- Only recipients on their way are filed, so none is twice.
CREATE OR REPLACE FUNCTION crm.file_recipients(
    mailing bigint, recipients bigint[], files bytea[], file_name text, media_type text,
    bodies text[], message_ids text[])
    RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    run constant crm.mailing := crm_private.own_mailing(mailing);
    piece constant integer := 262144;
    one record;
    document bigint;
    filed bigint := 0;
BEGIN
    FOR one IN
        SELECT m.id, m.account_id, m.contact_id, files[w.place] AS file, bodies[w.place] AS body,
            message_ids[w.place] AS message_id,
            CASE WHEN crm_private.employee_may_see(run.employee_id, m.account_id, m.owner_id)
                 THEN run.employee_id END AS employee
        FROM unnest(recipients) WITH ORDINALITY AS w(recipient, place)
        JOIN crm.mailing_recipient m ON m.id = w.recipient
        WHERE m.mailing_id = run.id AND m.state = 'taken'
        ORDER BY w.place
    LOOP
        document := NULL;
        IF one.file IS NOT NULL THEN
            INSERT INTO crm.document (account_id, name, kind_id, dated_on, contact_id, employee_id,
                                      file_name, media_type, size, sha256)
                VALUES (one.account_id, run.subject,
                    (SELECT k.id FROM crm.document_kind k
                     WHERE k.code = 'other' AND k.deleted_at IS NULL ORDER BY k.id LIMIT 1),
                    crm_private.today(), one.contact_id, one.employee, file_recipients.file_name,
                    file_recipients.media_type, length(one.file), encode(sha256(one.file), 'hex'))
                RETURNING id INTO document;
            INSERT INTO crm.document_chunk (document_id, "position", content)
                SELECT document, n, substr(one.file, n * piece + 1, piece)
                FROM generate_series(0, (length(one.file) - 1) / piece) AS n;
        END IF;
        INSERT INTO crm.communication (account_id, kind, direction, happened_at, subject, body,
                                       contact_id, employee_id, document_id, template_revision_id)
            VALUES (one.account_id, CASE run.channel WHEN 'email' THEN 'email' ELSE 'letter' END,
                'out', now(), run.subject, one.body, one.contact_id, one.employee, document,
                run.template_revision_id);
        UPDATE crm.mailing_recipient m
            SET state = 'done', document_id = document, message_id = one.message_id, changed_at = now()
            WHERE m.id = one.id;
        filed := filed + 1;
    END LOOP;
    RETURN filed;
END $$;

-- Leaves recipients out with a reason, or (NULL) lets them wait again; none that was sent something.
CREATE OR REPLACE FUNCTION crm.settle_recipients(
    mailing bigint, recipients bigint[], reasons text[], details text[]) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    run constant crm.mailing := crm_private.own_mailing(mailing);
    settled bigint;
BEGIN
    UPDATE crm.mailing_recipient m
        SET state = CASE WHEN reasons[w.place] IS NULL THEN 'waiting' ELSE 'left' END,
            reason = reasons[w.place], detail = left(details[w.place], 500), changed_at = now()
        FROM unnest(recipients) WITH ORDINALITY AS w(recipient, place)
        WHERE m.id = w.recipient AND m.mailing_id = run.id AND m.state <> 'done';
    GET DIAGNOSTICS settled = ROW_COUNT;
    RETURN settled;
END $$;

-- The letters of a run as they were filed, as far as one may see them: by the policies of documents,
-- and the sender also at contacts that one still sees.
CREATE OR REPLACE FUNCTION crm.mailing_files(mailing bigint, first bigint, last bigint)
    RETURNS TABLE ("position" bigint, recipient bigint, file bytea)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    documents bigint[];
    contacts bigint[];
    own boolean;
BEGIN
    SELECT m.employee_id = crm_private.me() INTO own FROM crm.mailing m WHERE m.id = mailing;
    SELECT array_agg(r.document_id), array_agg(r.contact_id) INTO documents, contacts
        FROM crm.mailing_recipient r
        WHERE r.mailing_id = mailing AND r."position" BETWEEN first AND last AND r.state = 'done';
    documents := crm_private.readable('document', documents);
    contacts := CASE WHEN own THEN crm_private.readable('contact', contacts) ELSE '{}' END;
    RETURN QUERY
    SELECT r."position", r.id,
        (SELECT string_agg(k.content, '' ORDER BY k."position") FROM crm.document_chunk k
         WHERE k.document_id = r.document_id AND k.deleted_at IS NULL)
    FROM crm.mailing_recipient r
    WHERE r.mailing_id = mailing AND r."position" BETWEEN first AND last AND r.state = 'done'
      AND r.document_id IS NOT NULL
      AND (r.document_id = ANY (documents) OR r.contact_id = ANY (contacts))
    ORDER BY r."position";
END $$;

-- The pictures that a filed letter shows: those of its template, to whoever reads the letter.
CREATE OR REPLACE FUNCTION crm.letter_pictures(document bigint)
    RETURNS TABLE (sha256 text, content bytea)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    SELECT DISTINCT ON (i.sha256) i.sha256, i.content
    FROM crm.mailing_recipient r JOIN crm.mailing m ON m.id = r.mailing_id
    JOIN crm.template_revision t ON t.id = m.template_revision_id
    JOIN crm.template_image i ON i.template_id = t.template_id
    WHERE r.document_id = letter_pictures.document
      AND r.document_id = ANY (crm_private.readable('document', ARRAY[r.document_id]));
END $$;
