-- What is typed of a product line in a division.
GRANT INSERT (account_plan_id, account_division_id, product_line_id, potential, competitor_id,
        competitor_ends_on, competitor_amount, blocked, blocked_reason, fit, next_step, checked_on,
        checked_by),
      UPDATE (potential, competitor_id, competitor_ends_on, competitor_amount, blocked, blocked_reason,
        fit, next_step, checked_on, checked_by, deleted_at)
    ON crm.plan_cell TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_plan('plan_cell');
SELECT crm_private.trigger_on('plan_cell', 'b_currency',
    'BEFORE INSERT ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.fill_plan_currency()');
SELECT crm_private.trigger_on('plan_cell', 'b_line',
    'AFTER INSERT ON @ FOR EACH ROW WHEN (current_user <> ''crm_owner'')'
    ' EXECUTE FUNCTION crm_private.check_plan_line()');

-- Targets of quarters.
GRANT INSERT (account_plan_id, measure, product_line_id, account_division_id, quarter, baseline, target,
        stretch),
      UPDATE (measure, product_line_id, account_division_id, quarter, baseline, target, stretch,
        deleted_at)
    ON crm.plan_target TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_plan('plan_target');
SELECT crm_private.trigger_on('plan_target', 'b_line',
    'AFTER INSERT OR UPDATE OF product_line_id ON @ FOR EACH ROW'
    ' WHEN (NEW.product_line_id IS NOT NULL AND current_user <> ''crm_owner'')'
    ' EXECUTE FUNCTION crm_private.check_plan_line()');
SELECT crm_private.trigger_on('plan_target', 'b_quarter',
    'AFTER INSERT OR UPDATE OF quarter ON @ FOR EACH ROW WHEN (current_user <> ''crm_owner'')'
    ' EXECUTE FUNCTION crm_private.check_plan_quarter()');

-- Objectives, and what they are about.
GRANT INSERT (account_plan_id, name, why, measure, goal, due_on, employee_id, stakeholder_id, status),
      UPDATE (name, why, measure, goal, due_on, employee_id, stakeholder_id, status, deleted_at)
    ON crm.plan_objective TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_plan('plan_objective');
SELECT crm_private.trigger_on('plan_objective', 'b_employee',
    'AFTER INSERT OR UPDATE OF employee_id ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_employee()');
GRANT INSERT (plan_objective_id, plan_cell_id), UPDATE (deleted_at)
    ON crm.plan_objective_cell TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_plan('plan_objective_cell', 'plan_objective');
GRANT INSERT (plan_objective_id, opportunity_id), UPDATE (deleted_at)
    ON crm.plan_objective_opportunity TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_plan('plan_objective_opportunity', 'plan_objective');

-- Actions are tasks: those of a confidential plan are closed to who does not see the plan.
SELECT crm_private.closed_to_others('task', 'account_plan_id');
SELECT crm_private.trigger_on('task', 'b_plan',
    'BEFORE INSERT OR UPDATE OF plan_objective_id ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.fill_plan(''plan_objective'')');
SELECT crm_private.trigger_on('task', 'b_action',
    'AFTER INSERT OR UPDATE OF employee_id, plan_objective_id ON @ FOR EACH ROW'
    ' WHEN (NEW.account_plan_id IS NOT NULL AND NEW.employee_id IS NOT NULL'
    ' AND current_user <> ''crm_owner'')'
    ' EXECUTE FUNCTION crm_private.check_action()');

-- Reviews and who took part.
GRANT INSERT (account_plan_id, reviewed_on, kind, decisions, next_on),
      UPDATE (reviewed_on, kind, decisions, next_on, deleted_at)
    ON crm.plan_review TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_plan('plan_review');
SELECT crm_private.trigger_on('plan_review', 'x_freeze',
    'AFTER INSERT ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.freeze_review()');
GRANT INSERT (plan_review_id, contact_id, employee_id), UPDATE (deleted_at)
    ON crm.plan_review_participant TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_plan('plan_review_participant', 'plan_review');
