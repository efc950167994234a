-- Requests for access: entered and answered by functions only.
GRANT SELECT ON crm.access_request TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.guard('access_request');
SELECT crm_private.trigger_on('access_request', 'a_owner',
    'BEFORE INSERT ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.fill_owner()');
-- Who asked sees the own ones; the responsible person and superiors those to answer.
SELECT crm_private.policy('access_request', 'read', 'SELECT',
    'crm_sales, crm_service, crm_marketing, crm_product, crm_finance',
    'employee_id = (SELECT crm_private.me())'
    ' OR owner_id = ANY ((SELECT crm_private.my_people())::bigint[])');
SELECT crm_private.only_active('access_request');
