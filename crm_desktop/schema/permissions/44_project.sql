-- Projects.
GRANT INSERT (account_id, name, number, status, starts_on, ends_on, budget, currency, employee_id,
        contact_id, note),
      UPDATE (name, number, status, starts_on, ends_on, budget, currency, employee_id, contact_id,
        note, deleted_at)
    ON crm.project TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('project', shared => 'project');
SELECT crm_private.trigger_on('project', 'b_employee',
    'AFTER INSERT OR UPDATE OF employee_id ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_employee()');
