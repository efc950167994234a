-- Account plans: seen and kept as the account's details; status, approval and version by functions.
GRANT INSERT (account_id, name, kind, starts_on, ends_on, employee_id, sponsor_id, confidential, lean,
        summary, ambition, currency, next_review_on, rhythm, customer_rhythm, rag, rag_reason),
      UPDATE (name, kind, starts_on, ends_on, employee_id, sponsor_id, confidential, lean, summary,
        ambition, next_review_on, rhythm, customer_rhythm, rag, rag_reason, deleted_at)
    ON crm.account_plan TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('account_plan');
-- A confidential plan is closed to everybody but its owner, its team and their superiors.
SELECT crm_private.closed_to_others('account_plan', 'id');
-- A confidential plan is entered, changed and made so only by its owner and their superiors.
SELECT crm_private.policy('account_plan', 'led_enter', 'INSERT', 'PUBLIC', NULL,
    'NOT confidential OR employee_id = ANY ((SELECT crm_private.my_people())::bigint[])', true);
SELECT crm_private.policy('account_plan', 'led_change', 'UPDATE', 'PUBLIC', rule, rule, true)
    FROM (SELECT 'NOT confidential OR employee_id = ANY ((SELECT crm_private.my_people())::bigint[])')
        AS text(rule);
SELECT crm_private.trigger_on('account_plan', 'b_employee',
    'AFTER INSERT OR UPDATE OF employee_id ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_employee()');
SELECT crm_private.trigger_on('account_plan', 'c_closed',
    'AFTER UPDATE ON @ FOR EACH ROW WHEN (current_user <> ''crm_owner'')'
    ' EXECUTE FUNCTION crm_private.check_plan()');

-- The team of a plan: colleagues who may see the account.
GRANT INSERT (account_plan_id, employee_id), UPDATE (deleted_at)
    ON crm.plan_member TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_plan('plan_member');
-- Into the team of a confidential plan, and out of it, only its owner and their superiors take anybody.
SELECT crm_private.policy('plan_member', 'led_enter', 'INSERT', 'PUBLIC', NULL,
    'account_plan_id <> ALL ((SELECT crm_private.unled_plans())::bigint[])', true);
SELECT crm_private.policy('plan_member', 'led_change', 'UPDATE', 'PUBLIC', rule, rule, true)
    FROM (SELECT 'account_plan_id <> ALL ((SELECT crm_private.unled_plans())::bigint[])') AS text(rule);
SELECT crm_private.trigger_on('plan_member', 'b_employee',
    'AFTER INSERT OR UPDATE OF employee_id ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_employee()');

-- Units, sites and subsidiaries of a customer.
GRANT INSERT (account_id, parent_id, name, kind, subsidiary_id, "position", active),
      UPDATE (parent_id, name, kind, subsidiary_id, "position", active, deleted_at)
    ON crm.account_division TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('account_division');
SELECT crm_private.trigger_on('account_division', 'b_ring',
    'AFTER INSERT OR UPDATE OF parent_id ON @ FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL)'
    ' EXECUTE FUNCTION crm_private.check_division()');

-- Field of play of a plan.
GRANT INSERT (account_plan_id, account_division_id), UPDATE (deleted_at)
    ON crm.plan_division TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_plan('plan_division');

-- Versions: read by who sees the plan, written by functions only, changed by nobody.
GRANT SELECT ON crm.plan_version TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.guard('plan_version');
SELECT crm_private.policy('plan_version', 'read', 'SELECT',
    'crm_sales, crm_service, crm_marketing, crm_product, crm_finance', crm_private.seen_accounts());
SELECT crm_private.closed_to_others('plan_version', 'account_plan_id');
SELECT crm_private.only_active('plan_version');
SELECT crm_private.trigger_on('plan_version', 'a_owner',
    'BEFORE INSERT ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.fill_from_parent(''account_plan'')');
-- What was frozen stays so, for the owner of all tables too; a hand-over moves the copied keys only.
-- Each column for itself: a comparison of rows is written down otherwise after a restore.
SELECT crm_private.trigger_on('plan_version', 'a_frozen',
    'BEFORE UPDATE ON @ FOR EACH ROW WHEN (OLD.id IS DISTINCT FROM NEW.id'
    ' OR OLD.account_plan_id IS DISTINCT FROM NEW.account_plan_id'
    ' OR OLD.number IS DISTINCT FROM NEW.number OR OLD.kind IS DISTINCT FROM NEW.kind'
    ' OR OLD.taken_at IS DISTINCT FROM NEW.taken_at OR OLD.taken_by IS DISTINCT FROM NEW.taken_by'
    ' OR OLD.plan_review_id IS DISTINCT FROM NEW.plan_review_id'
    ' OR OLD.snapshot IS DISTINCT FROM NEW.snapshot OR OLD.version IS DISTINCT FROM NEW.version'
    ' OR OLD.created_at IS DISTINCT FROM NEW.created_at'
    ' OR OLD.created_by IS DISTINCT FROM NEW.created_by'
    ' OR OLD.changed_at IS DISTINCT FROM NEW.changed_at'
    ' OR OLD.changed_by IS DISTINCT FROM NEW.changed_by'
    ' OR OLD.deleted_at IS DISTINCT FROM NEW.deleted_at)'
    ' EXECUTE FUNCTION crm_private.refuse_change()');
SELECT crm_private.trigger_on('plan_version', 'a_kept',
    'BEFORE DELETE OR TRUNCATE ON @ FOR EACH STATEMENT EXECUTE FUNCTION crm_private.refuse_change()');
