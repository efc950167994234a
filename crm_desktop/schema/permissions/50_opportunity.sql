-- Opportunities.
GRANT INSERT (account_id, name, stage_id, probability, amount, currency, expected_close, opened_on,
        closed_on, product_id, contact_id, employee_id, source, competitor_id,
        reason_id, next_step, note, account_division_id),
      UPDATE (name, stage_id, probability, amount, currency, expected_close, opened_on, closed_on,
        product_id, contact_id, employee_id, source, competitor_id, reason_id,
        next_step, note, account_division_id, deleted_at)
    ON crm.opportunity TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('opportunity', shared => 'opportunity');
SELECT crm_private.trigger_on('opportunity', 'b_employee',
    'AFTER INSERT OR UPDATE OF employee_id ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_employee()');
