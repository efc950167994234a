-- Tasks.
GRANT INSERT (account_id, subject, due_on, status, priority, employee_id, contact_id, opportunity_id,
        activity_id, plan_objective_id, minutes, note),
      UPDATE (subject, due_on, status, priority, employee_id, contact_id, opportunity_id,
        plan_objective_id, minutes, note, deleted_at)
    ON crm.task TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('task', shared => 'task');
SELECT crm_private.trigger_on('task', 'b_employee',
    'AFTER INSERT OR UPDATE OF employee_id ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_employee()');
SELECT crm_private.trigger_on('task', 'c_done',
    'BEFORE INSERT OR UPDATE OF status ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.note_done()');
