-- The firm's own fields: who reads and writes one, and what a value must be like.

-- The fields that a role reads, or writes; with no role those of all roles that somebody has.
-- Retired and deleted fields are nobody's: their values stay, unseen.
CREATE OR REPLACE FUNCTION crm_private.my_fields(role text, writing boolean) RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
    SELECT coalesce(array_agg(f.id), '{}') FROM crm.custom_field f
    WHERE crm_private.me() IS NOT NULL AND f.deleted_at IS NULL AND NOT f.retired
      AND CASE WHEN role IS NOT NULL
               THEN role = ANY (CASE WHEN writing THEN f.writers ELSE f.readers END)
               ELSE CASE WHEN writing THEN f.writers ELSE f.readers END
                    && crm_private.roles_of(crm_private.me()) END);
END $$;

-- Those of them that a role reads at every record of a kind, not only at accounts one sees.
CREATE OR REPLACE FUNCTION crm_private.my_slice_fields(role text) RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
    SELECT coalesce(array_agg(f.id), '{}') FROM crm.custom_field f
    WHERE f.id = ANY (crm_private.my_fields(role, false)) AND f.kind IN ('service', 'sale'));
END $$;

-- A value belongs to the account of its record, read with the writer's rights: a hidden and a
-- missing record then give the same refusal.
CREATE OR REPLACE FUNCTION crm_private.fill_custom_value() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    found bigint;
BEGIN
    IF NEW.kind = 'account' THEN
        SELECT a.id, a.owner_id INTO NEW.account_id, NEW.owner_id
            FROM crm.account a WHERE a.id = NEW.record_id;
        found := NEW.account_id;
    ELSIF NEW.kind IN ('product', 'employee') THEN
        EXECUTE format('SELECT id FROM crm.%I WHERE id = $1', NEW.kind)
            INTO found USING NEW.record_id;
    ELSE
        EXECUTE format('SELECT id, account_id, owner_id FROM crm.%I WHERE id = $1', NEW.kind)
            INTO found, NEW.account_id, NEW.owner_id USING NEW.record_id;
    END IF;
    IF found IS NULL THEN
        RAISE EXCEPTION 'no such record' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;

-- What is linked to is visible to the writer.
CREATE OR REPLACE FUNCTION crm_private.check_custom_link() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    target constant text := (SELECT f.refers_to FROM crm.custom_field f WHERE f.id = NEW.field_id);
    found bigint;
BEGIN
    IF target IS NOT NULL THEN
        EXECUTE format('SELECT id FROM crm.%I WHERE id = $1', target) INTO found USING NEW.link_id;
    END IF;
    IF found IS NULL THEN
        RAISE EXCEPTION 'no such record to link to' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;

-- The pattern of a text as a regular expression: 9 a digit, A a Latin letter, * either, | between
-- alternatives. models/fields/custom.py reads a pattern alike; a test compares.
CREATE OR REPLACE FUNCTION crm_private.pattern_expression(pattern text) RETURNS text
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN '^(' || replace(replace(replace(
    regexp_replace(
        translate(regexp_replace(btrim(pattern), '\s*\|\s*', '|', 'g'), '9A*', E'\x01\x02\x03'),
        '([].[{}()+?^$\\/-])', '\\\1', 'g'),
    E'\x01', '[0-9]'), E'\x02', '[A-Za-z]'), E'\x03', '[A-Za-z0-9]') || ')$';

-- What the rule of a field says of values just written, once per statement. It runs AFTER, behind
-- the policies: before them its answer would tell a stranger about the field.
CREATE OR REPLACE FUNCTION crm_private.check_custom_values() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    wrong text;
BEGIN
    SELECT f.label INTO wrong
    FROM written AS w JOIN crm.custom_field f ON f.id = w.field_id,
    LATERAL (SELECT coalesce(f.minimum, '-Infinity') AS least, coalesce(f.maximum, 'Infinity') AS most,
                    CASE f.currency WHEN 'JPY' THEN 1 WHEN 'KRW' THEN 1 WHEN 'ISK' THEN 1
                         WHEN 'CLP' THEN 1 WHEN 'VND' THEN 1 WHEN 'BHD' THEN 1000
                         WHEN 'KWD' THEN 1000 WHEN 'TND' THEN 1000 ELSE 100 END AS minor) AS bounds
    WHERE w.deleted_at IS NULL AND (CASE f.type
        WHEN 'text' THEN length(w.text_value) <= coalesce(f.max_length, 500)
            AND (f.pattern IS NULL OR w.text_value ~ crm_private.pattern_expression(f.pattern))
        WHEN 'long_text' THEN length(w.long_value) <= coalesce(f.max_length, 20000)
        WHEN 'number' THEN w.number_value / 1000000.0 BETWEEN least AND most
            AND w.number_value % (1000000 / 10 ^ f.decimals)::bigint = 0
        WHEN 'money' THEN w.number_value / minor::numeric BETWEEN least AND most
        WHEN 'date' THEN w.date_value IS NOT NULL
        WHEN 'boolean' THEN w.boolean_value IS NOT NULL
        WHEN 'choice' THEN w.code_value IS NOT NULL
        WHEN 'choices' THEN w.code_value = w.slot
        WHEN 'link' THEN w.link_id IS NOT NULL
    END AND (w.slot = '' OR f.type = 'choices')
        AND num_nonnulls(w.text_value, w.long_value, w.number_value, w.date_value, w.boolean_value,
                         w.code_value, w.link_id) = 1) IS NOT TRUE
    LIMIT 1;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'against the rule of the field'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_custom_value_rule', DETAIL = wrong;
    END IF;
    RETURN NULL;
END $$;

-- The type of a field stays as long as there are values of it, deleted ones included: they could be
-- taken back. So does what their numbers and links mean. Which records it stands at never changes.
CREATE OR REPLACE FUNCTION crm_private.check_custom_field() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF (NEW.type, NEW.currency, NEW.refers_to) IS DISTINCT FROM (OLD.type, OLD.currency, OLD.refers_to)
       AND EXISTS (SELECT FROM crm.custom_value v WHERE v.field_id = NEW.id) THEN
        RAISE EXCEPTION 'a field with values keeps its type'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_custom_field_type_kept', COLUMN = 'type';
    END IF;
    RETURN NEW;
END $$;

-- Tells every signed-in program that fields, lists of the firm or rules are others, or that somebody got
-- a notice: a hint to read them again under one's own rights.
CREATE OR REPLACE FUNCTION crm_private.tell_catalogue() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM pg_notify('crm_catalogue', TG_TABLE_NAME);
    RETURN NULL;
END $$;
