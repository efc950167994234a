-- A part of an account plan is under the rule of accounts, and with a confidential plan it is seen only
-- by those who see the plan. `parent` names the part that a row of the next level belongs to.
CREATE OR REPLACE FUNCTION crm_private.follow_plan(table_name text, parent text DEFAULT 'account_plan')
    RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM crm_private.follow_account(table_name, parent);
    IF parent <> 'account_plan' THEN
        PERFORM crm_private.trigger_on(table_name, 'b_plan', format(
            'BEFORE INSERT ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.fill_plan(%L)', parent));
    END IF;
    PERFORM crm_private.closed_to_others(table_name, 'account_plan_id');
    -- A hand-over, a merge and an undo write as the owner and move what is closed as well.
    PERFORM crm_private.trigger_on(table_name, 'c_closed',
        'AFTER INSERT OR UPDATE ON @ FOR EACH ROW WHEN (current_user <> ''crm_owner'')'
        ' EXECUTE FUNCTION crm_private.check_plan_open()');
END $$;

-- Rows of confidential plans of others are closed to everybody, whatever else lets them through.
CREATE OR REPLACE FUNCTION crm_private.closed_to_others(table_name text, plan_column text)
    RETURNS void LANGUAGE sql SET search_path = pg_catalog, pg_temp
AS $$
    SELECT crm_private.policy(table_name, 'closed_plan', 'ALL', 'PUBLIC', rule, rule, true)
    FROM (SELECT CASE table_name WHEN 'task' THEN plan_column || ' IS NULL OR ' ELSE '' END
                 || plan_column || ' <> ALL ((SELECT crm_private.closed_plans())::bigint[])') AS text(rule)
$$;
