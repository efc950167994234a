-- Attaching rights to a table. The row rule that all children of an account share stands here and
-- nowhere else; the files in permissions/ say what is particular.

-- Which policies this installation wrote, and their text, so that only a changed one is altered.
CREATE TABLE IF NOT EXISTS crm_private.installed_policy (
    table_name text NOT NULL,
    policy_name text NOT NULL,
    source text NOT NULL,
    deparsed text NOT NULL,
    seen text NOT NULL,
    PRIMARY KEY (table_name, policy_name)
);
ALTER TABLE crm_private.installed_policy ENABLE ROW LEVEL SECURITY;
COMMENT ON TABLE crm_private.installed_policy IS
    'Text of each policy as installed, to alter only what differs';

CREATE OR REPLACE FUNCTION crm_private.policy_text(table_name text, policy_name text) RETURNS text
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
    -- Groups by name: a restored database has them under other numbers, in another order.
    SELECT concat_ws(' | ', p.polcmd, p.polpermissive,
                     (SELECT string_agg(pg_get_userbyid(r), ' ' ORDER BY pg_get_userbyid(r))
                      FROM unnest(p.polroles) AS r),
                     pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
    FROM pg_policy p WHERE p.polrelid = format('crm.%I', table_name)::regclass AND p.polname = policy_name
$$;

-- Gives a table one policy. Where a policy of that name has the same text nothing is touched,
-- where only its expressions differ it is altered: no reader is ever without a policy.
CREATE OR REPLACE FUNCTION crm_private.policy(
    table_name text, policy_name text, command text, roles text,
    using_rule text DEFAULT NULL, check_rule text DEFAULT NULL, restrictive boolean DEFAULT false)
    RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    target text := format('crm.%I', table_name);
    wanted text := concat_ws(' | ', command, roles, using_rule, check_rule, restrictive);
    rules text := concat(' USING (' || using_rule || ')', ' WITH CHECK (' || check_rule || ')');
    head text := concat_ws(' | ', command, restrictive);
    known crm_private.installed_policy;
    now_text text := crm_private.policy_text(table_name, policy_name);
BEGIN
    SELECT * INTO known FROM crm_private.installed_policy i
        WHERE i.table_name = policy.table_name AND i.policy_name = policy.policy_name;
    IF now_text IS NULL OR known IS NULL THEN
        EXECUTE format('DROP POLICY IF EXISTS %I ON %s', policy_name, target);
        EXECUTE format('CREATE POLICY %I ON %s AS %s FOR %s TO %s%s', policy_name, target,
            CASE WHEN restrictive THEN 'RESTRICTIVE' ELSE 'PERMISSIVE' END, command, roles, rules);
    ELSIF known.source <> wanted OR known.deparsed <> now_text THEN
        IF split_part(known.source, ' | ', 1) <> command
           OR (known.source LIKE '%| t') <> restrictive OR known.deparsed <> now_text THEN
            EXECUTE format('DROP POLICY %I ON %s', policy_name, target);
            EXECUTE format('CREATE POLICY %I ON %s AS %s FOR %s TO %s%s', policy_name, target,
                CASE WHEN restrictive THEN 'RESTRICTIVE' ELSE 'PERMISSIVE' END, command, roles, rules);
        ELSE
            EXECUTE format('ALTER POLICY %I ON %s TO %s%s', policy_name, target, roles, rules);
        END IF;
    END IF;
    INSERT INTO crm_private.installed_policy AS i
        VALUES (table_name, policy_name, wanted, crm_private.policy_text(table_name, policy_name),
                pg_current_xact_id()::text)
        ON CONFLICT ON CONSTRAINT installed_policy_pkey
        DO UPDATE SET source = excluded.source, deparsed = excluded.deparsed, seen = excluded.seen;
END $$;

-- Gives a table a trigger, made anew (a trigger is gone and back within the transaction).
CREATE OR REPLACE FUNCTION crm_private.trigger_on(table_name text, trigger_name text, rest text)
    RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    EXECUTE format('CREATE OR REPLACE TRIGGER %I %s', trigger_name,
                   replace(rest, '@', format('crm.%I', table_name)));
END $$;

-- Gives a table a check that is asked when the transaction ends, or when the program says so.
CREATE OR REPLACE FUNCTION crm_private.constraint_on(
    table_name text, trigger_name text, events text, asks text)
    RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    EXECUTE format('DROP TRIGGER IF EXISTS %I ON crm.%I', trigger_name, table_name);
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER %s ON crm.%I DEFERRABLE INITIALLY DEFERRED'
                   ' FOR EACH ROW EXECUTE FUNCTION %s', trigger_name, events, table_name, asks);
END $$;

-- Row security on; who entered a row noted; the version counted on every column that people may
-- write; each change recorded, and told to other programs.
CREATE OR REPLACE FUNCTION crm_private.guard(table_name text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    written text;
BEGIN
    FOR written IN SELECT a.attname FROM pg_attribute a JOIN pg_attrdef d
            ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attrelid = format('crm.%I', table_name)::regclass
              AND a.attname IN ('created_by', 'changed_by')
              AND pg_get_expr(d.adbin, d.adrelid) <> 'crm_private.author()' LOOP
        EXECUTE format('ALTER TABLE crm.%I ALTER COLUMN %I SET DEFAULT crm_private.author()',
                       table_name, written);
    END LOOP;
    IF NOT (SELECT relrowsecurity FROM pg_class WHERE oid = format('crm.%I', table_name)::regclass) THEN
        EXECUTE format('ALTER TABLE crm.%I ENABLE ROW LEVEL SECURITY', table_name);
    END IF;
    SELECT string_agg(DISTINCT quote_ident(a.attname), ', ') INTO written
    FROM pg_attribute a, aclexplode(a.attacl) AS acl
    WHERE a.attrelid = format('crm.%I', table_name)::regclass AND acl.privilege_type = 'UPDATE';
    IF written IS NOT NULL AND EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = format('crm.%I', table_name)::regclass
        AND attname = 'version') THEN
        PERFORM crm_private.trigger_on(table_name, 'z_version', format(
            'BEFORE UPDATE OF %s ON @ FOR EACH ROW WHEN (NEW.version = OLD.version)'
            ' EXECUTE FUNCTION crm_private.count_version()', written));
    END IF;
    PERFORM crm_private.record(table_name);
    PERFORM crm_private.tell(table_name);
END $$;

-- Someone inactive sees nothing at once, whatever else is granted. Where people are administered the
-- functions of crm_roleadmin, which ask for themselves, also serve a superuser in the console.
CREATE OR REPLACE FUNCTION crm_private.only_active(table_name text, administered boolean DEFAULT false)
    RETURNS void LANGUAGE sql SET search_path = pg_catalog, pg_temp
AS $$
    SELECT crm_private.policy(table_name, 'only_active', 'ALL', 'PUBLIC', rule, rule, true)
    FROM (SELECT '(SELECT crm_private.me()) IS NOT NULL' || CASE WHEN administered
                 THEN ' OR CURRENT_USER = ''crm_roleadmin''' ELSE '' END) AS text(rule)
$$;

-- THE RULE, for reading: rows of one's own accounts; of those of people below and covered; of those
-- in whose team one is. The ranges refuse a row quickly, the arrays let an index find few rows. For
-- somebody who sees much the planner keeps the first line, which says what the next two say, and
-- reads in the order that was asked for (docs/decisions/0010).
CREATE OR REPLACE FUNCTION crm_private.seen_accounts() RETURNS text
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN 'crm_private.sees_much()'
    || ' AND coalesce((SELECT crm_private.owner_ranges()) @> owner_id, false)'
    || ' OR owner_id = (SELECT crm_private.me())'
    || ' OR (SELECT crm_private.owner_ranges()) @> owner_id'
    || ' AND owner_id = ANY ((SELECT crm_private.visible_owners())::bigint[])'
    || ' OR (SELECT crm_private.team_ranges()) @> account_id'
    || ' AND account_id = ANY ((SELECT crm_private.team_accounts())::bigint[])';

-- A child of an account is read by the responsible person, the team, the superiors of
-- either and stand-ins, and written by them where team or stand-in may write. `parent` names the
-- record of the second level's parent (sale_line: sale); `only_responsible` leaves writing to the
-- responsible person and superiors (account_team: else any member could add further members);
-- `shared` names the kind under which a partner firm's person sees it where it was shared.
CREATE OR REPLACE FUNCTION crm_private.follow_account(
    table_name text, parent text DEFAULT NULL, only_responsible boolean DEFAULT false,
    shared text DEFAULT NULL)
    RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    roles constant text := 'crm_sales, crm_service, crm_marketing, crm_product, crm_finance';
    writes text := 'owner_id = ANY ((SELECT crm_private.writable_owners())::bigint[])'
        || ' OR account_id = ANY ((SELECT crm_private.writable_team_accounts())::bigint[])';
BEGIN
    IF only_responsible THEN
        writes := 'owner_id = ANY ((SELECT crm_private.my_people())::bigint[])';
    END IF;
    EXECUTE format('GRANT SELECT ON crm.%I TO %s', table_name, roles);
    PERFORM crm_private.guard(table_name);
    PERFORM crm_private.trigger_on(table_name, 'a_owner', 'BEFORE INSERT ON @ FOR EACH ROW '
        || CASE WHEN parent IS NULL THEN 'EXECUTE FUNCTION crm_private.fill_owner()'
           ELSE format('EXECUTE FUNCTION crm_private.fill_from_parent(%L)', parent) END);
    PERFORM crm_private.policy(table_name, 'read', 'SELECT', roles, crm_private.seen_accounts());
    PERFORM crm_private.policy(table_name, 'enter', 'INSERT', roles, NULL, writes);
    PERFORM crm_private.policy(table_name, 'change', 'UPDATE', roles, writes, writes);
    IF shared IS NOT NULL THEN
        EXECUTE format('GRANT SELECT ON crm.%I TO crm_partner', table_name);
        PERFORM crm_private.policy(table_name, 'shared', 'SELECT', 'crm_partner', format(
            'account_id = ANY ((SELECT crm_private.shared_accounts(%L))::bigint[])', shared));
    END IF;
    PERFORM crm_private.only_active(table_name);
END $$;

-- A short list of the firm: everybody reads it, partners' people too; an admin keeps it, and every
-- signed-in program learns at once that it is another.
CREATE OR REPLACE FUNCTION crm_private.firm_list(table_name text, more_columns text DEFAULT '')
    RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    columns text := 'name, code, "position", active' || more_columns;
BEGIN
    EXECUTE format('GRANT SELECT ON crm.%I TO crm_user, crm_partner', table_name);
    EXECUTE format('GRANT INSERT (%s), UPDATE (%s, deleted_at) ON crm.%I TO crm_admin',
                   columns, columns, table_name);
    PERFORM crm_private.guard(table_name);
    PERFORM crm_private.policy(table_name, 'read', 'SELECT', 'crm_user, crm_partner', 'true');
    PERFORM crm_private.policy(table_name, 'enter', 'INSERT', 'crm_admin', NULL, 'true');
    PERFORM crm_private.policy(table_name, 'change', 'UPDATE', 'crm_admin', 'true', 'true');
    PERFORM crm_private.only_active(table_name);
    PERFORM crm_private.trigger_on(table_name, 'x_tell',
        'AFTER INSERT OR UPDATE ON @ FOR EACH STATEMENT EXECUTE FUNCTION crm_private.tell_catalogue()');
END $$;
