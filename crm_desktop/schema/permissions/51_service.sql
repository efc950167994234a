-- Services: running contracts.
GRANT INSERT (account_id, name, number, product_id, status, starts_on, ends_on, lead_days, price,
        currency, period, employee_id, account_division_id),
      UPDATE (name, number, product_id, status, starts_on, ends_on, lead_days, price, currency,
        period, employee_id, account_division_id, deleted_at)
    ON crm.service TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('service', shared => 'service');
SELECT crm_private.trigger_on('service', 'b_employee',
    'AFTER INSERT OR UPDATE OF employee_id ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_employee()');
-- The service desk sees all services, finance all contracts; neither needs the notes for it.
SELECT crm_private.policy('service', 'read_all', 'SELECT', 'crm_service, crm_finance', 'true');
-- A product manager sees the services of the own product lines.
SELECT crm_private.policy('service', 'read_product', 'SELECT', 'crm_product',
    'product_id = ANY ((SELECT crm_private.my_products())::bigint[])');

-- The note of a service: for those who see the account.
GRANT INSERT (service_id, note), UPDATE (note)
    ON crm.service_note TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('service_note', 'service');
