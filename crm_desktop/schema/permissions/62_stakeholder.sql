-- People of the customer in a plan.
GRANT INSERT (account_plan_id, contact_id, placeholder, account_division_id, job, reports_to_id, role,
        standing, influence, support, coverage, relation, wanted_relation, employee_id, x, y, note),
      UPDATE (contact_id, placeholder, account_division_id, job, reports_to_id, role, standing,
        influence, support, coverage, relation, wanted_relation, employee_id, x, y, note, deleted_at)
    ON crm.stakeholder TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_plan('stakeholder');
SELECT crm_private.trigger_on('stakeholder', 'b_name',
    'BEFORE INSERT OR UPDATE OF contact_id, placeholder ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.name_stakeholder()');
SELECT crm_private.trigger_on('contact', 'x_stakeholders',
    'AFTER UPDATE ON @ FOR EACH ROW WHEN (OLD.full_name IS DISTINCT FROM NEW.full_name)'
    ' EXECUTE FUNCTION crm_private.copy_to_stakeholders()');
SELECT crm_private.trigger_on('stakeholder', 'b_employee',
    'AFTER INSERT OR UPDATE OF employee_id ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_employee()');
SELECT crm_private.trigger_on('stakeholder', 'b_ring',
    'AFTER INSERT OR UPDATE OF reports_to_id ON @ FOR EACH ROW WHEN (NEW.reports_to_id IS NOT NULL)'
    ' EXECUTE FUNCTION crm_private.check_reports()');
-- A merge of contacts and copying a plan forward take along who is there.
SELECT crm_private.trigger_on('stakeholder', 'b_contact',
    'AFTER INSERT OR UPDATE OF contact_id ON @ FOR EACH ROW'
    ' WHEN (NEW.contact_id IS NOT NULL AND current_user <> ''crm_owner'')'
    ' EXECUTE FUNCTION crm_private.check_stakeholder()');

-- What they do in the decision about an opportunity.
GRANT INSERT (stakeholder_id, opportunity_id, role), UPDATE (role, deleted_at)
    ON crm.stakeholder_role TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_plan('stakeholder_role', 'stakeholder');

-- How they stand to each other.
GRANT INSERT (account_plan_id, from_id, to_id, kind, strength, label),
      UPDATE (kind, strength, label, deleted_at)
    ON crm.stakeholder_link TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_plan('stakeholder_link');
