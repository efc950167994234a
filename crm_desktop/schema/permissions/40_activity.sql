-- Series of meetings and calls.
GRANT INSERT (account_id, rule, zone, starts_at), UPDATE (rule, deleted_at)
    ON crm.recurrence TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('recurrence');

-- Meetings and calls.
GRANT INSERT (account_id, kind, status, subject, starts_at, ends_at, place, employee_id, result,
        next_step, next_step_on, opportunity_id, minutes, first_contact_id, recurrence_id, occurs_at, uid),
      UPDATE (kind, status, subject, starts_at, ends_at, place, employee_id, result, next_step,
        next_step_on, opportunity_id, minutes, first_contact_id, recurrence_id, occurs_at, uid, deleted_at)
    ON crm.activity TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('activity', shared => 'activity');
SELECT crm_private.trigger_on('activity', 'b_employee',
    'AFTER INSERT OR UPDATE OF employee_id ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_employee()');
-- A merge and an undo, which write as the owner, put back what was.
SELECT crm_private.trigger_on('activity', 'c_first',
    'AFTER INSERT OR UPDATE OF first_contact_id ON @ FOR EACH ROW'
    ' WHEN (NEW.first_contact_id IS NOT NULL AND current_user <> ''crm_owner'') EXECUTE FUNCTION crm_private.check_first()');
SELECT crm_private.trigger_on('activity', 'c_logged',
    'AFTER INSERT OR UPDATE OF status, result ON @ FOR EACH ROW'
    ' WHEN (NEW.status = ''held'' AND current_user <> ''crm_owner'') EXECUTE FUNCTION crm_private.check_logged()');
SELECT crm_private.trigger_on('activity', 'c_minutes',
    'BEFORE INSERT OR UPDATE OF status, minutes, starts_at, ends_at ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.note_minutes()');

-- Who takes part in a meeting or call.
GRANT INSERT (activity_id, contact_id, employee_id),
      UPDATE (deleted_at)
    ON crm.activity_participant TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('activity_participant', 'activity', shared => 'activity');
SELECT crm_private.trigger_on('activity_participant', 'b_employee',
    'AFTER INSERT OR UPDATE OF employee_id ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_employee()');
