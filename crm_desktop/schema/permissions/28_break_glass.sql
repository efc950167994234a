-- Emergency access: taken by a function only; seen by who took it, by the responsible person and
-- superiors, and by auditors.
GRANT SELECT ON crm.break_glass
    TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance, crm_auditor;
SELECT crm_private.guard('break_glass');
SELECT crm_private.trigger_on('break_glass', 'a_owner',
    'BEFORE INSERT ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.fill_owner()');
SELECT crm_private.policy('break_glass', 'read', 'SELECT',
    'crm_sales, crm_service, crm_marketing, crm_product, crm_finance',
    'employee_id = (SELECT crm_private.me())'
    ' OR owner_id = ANY ((SELECT crm_private.my_people())::bigint[])');
SELECT crm_private.policy('break_glass', 'read_auditor', 'SELECT', 'crm_auditor', 'true');
SELECT crm_private.only_active('break_glass');
