-- Targets: each person reads the own ones, superiors those of people below.
GRANT SELECT ON crm.target TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance, crm_admin;
GRANT INSERT (employee_id, scope, measure, product_line_id, period, starts_on, amount, currency,
        note),
      UPDATE (product_line_id, period, starts_on, amount, currency, note, deleted_at)
    ON crm.target TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance, crm_admin;
SELECT crm_private.guard('target');
SELECT crm_private.policy('target', 'read', 'SELECT', 'crm_sales, crm_service, crm_marketing, crm_product, crm_finance',
    'employee_id = ANY ((SELECT crm_private.my_people())::bigint[])');
-- Finance and admins read them all.
SELECT crm_private.policy('target', 'read_all', 'SELECT', 'crm_finance, crm_admin', 'true');
-- A superior sets the targets of people below, never the own ones.
SELECT crm_private.policy('target', 'enter', 'INSERT', 'crm_sales, crm_service, crm_marketing, crm_product, crm_finance', NULL,
    'employee_id = ANY ((SELECT crm_private.my_people())::bigint[])'
    ' AND employee_id <> (SELECT crm_private.me())');
SELECT crm_private.policy('target', 'change', 'UPDATE', 'crm_sales, crm_service, crm_marketing, crm_product, crm_finance', rule, rule)
    FROM (SELECT 'employee_id = ANY ((SELECT crm_private.my_people())::bigint[])'
                 ' AND employee_id <> (SELECT crm_private.me())') AS text(rule);
-- Finance and admins set those of everybody but themselves.
SELECT crm_private.policy('target', 'enter_all', 'INSERT', 'crm_finance, crm_admin', NULL,
    'employee_id <> (SELECT crm_private.me())');
SELECT crm_private.policy('target', 'change_all', 'UPDATE', 'crm_finance, crm_admin',
    'employee_id <> (SELECT crm_private.me())', 'employee_id <> (SELECT crm_private.me())');
SELECT crm_private.only_active('target');
SELECT crm_private.trigger_on('target', 'b_employee',
    'AFTER INSERT ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.check_target()');
