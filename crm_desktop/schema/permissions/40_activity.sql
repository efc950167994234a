-- Meetings and calls.
GRANT INSERT (account_id, kind, status, subject, starts_at, ends_at, place, employee_id, result,
        next_step),
      UPDATE (kind, status, subject, starts_at, ends_at, place, employee_id, result, next_step,
        deleted_at)
    ON crm.activity TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('activity', shared => 'activity');
SELECT crm_private.trigger_on('activity', 'b_employee',
    'AFTER INSERT OR UPDATE OF employee_id ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_employee()');

-- Who takes part in a meeting or call.
GRANT INSERT (activity_id, contact_id, employee_id),
      UPDATE (deleted_at)
    ON crm.activity_participant TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('activity_participant', 'activity', shared => 'activity');
SELECT crm_private.trigger_on('activity_participant', 'b_employee',
    'AFTER INSERT OR UPDATE OF employee_id ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_employee()');
