-- Services: running contracts.
GRANT INSERT (account_id, name, number, product_id, status, starts_on, ends_on, price, currency,
        period, employee_id, note),
      UPDATE (name, number, product_id, status, starts_on, ends_on, price, currency, period,
        employee_id, note, deleted_at)
    ON crm.service TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('service');
SELECT crm_private.trigger_on('service', 'b_employee',
    'AFTER INSERT OR UPDATE OF employee_id ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_employee()');
