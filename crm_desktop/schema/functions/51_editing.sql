-- Who is typing into a record: the hint that its form and card show. It locks nothing, and what was
-- changed meanwhile is asked at saving.

-- Told to whoever may read the record whole, of everybody but the one who asks. A hint holds for five
-- minutes after the program said last that it goes on (every two): of a program that was killed it
-- ends by itself. One for later than now was not written by our program and is not shown.
CREATE OR REPLACE FUNCTION crm.edited_by(kind text, record bigint)
    RETURNS TABLE (employee_id bigint, since timestamptz, until timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT crm_private.sees(kind, record) THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT e.employee_id, e.since, e.renewed_at + interval '5 minutes' FROM crm.editing AS e
        WHERE e.kind = edited_by.kind AND e.record_id = record
          AND e.renewed_at > now() - interval '5 minutes' AND e.renewed_at <= now()
          AND e.employee_id <> crm_private.me()
        ORDER BY e.since, e.employee_id;
END $$;

-- Takes one's own hint away, with what programs that were killed left of oneself.
CREATE OR REPLACE FUNCTION crm.end_editing(kind text, record bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    DELETE FROM crm.editing AS e WHERE e.employee_id = crm_private.me()
        AND (e.kind = end_editing.kind AND e.record_id = record OR e.renewed_at < now() - interval '1 hour')
$$;
