-- What moves the customer.
GRANT INSERT (account_plan_id, kind, text, source, noted_on, importance, employee_id),
      UPDATE (kind, text, source, noted_on, importance, employee_id, deleted_at)
    ON crm.plan_context TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_plan('plan_context');

-- Strengths, weaknesses, opportunities and threats.
GRANT INSERT (account_plan_id, quadrant, text, weight, critical, activity_id, document_id,
        opportunity_id, task_id),
      UPDATE (quadrant, text, weight, critical, activity_id, document_id, opportunity_id, task_id,
        deleted_at)
    ON crm.plan_swot TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_plan('plan_swot');

-- What is put in for this customer, and what is stopped.
GRANT INSERT (account_plan_id, kind, name, cost, expected_return),
      UPDATE (kind, name, cost, expected_return, deleted_at)
    ON crm.plan_investment TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_plan('plan_investment');
SELECT crm_private.trigger_on('plan_investment', 'b_currency',
    'BEFORE INSERT ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.fill_plan_currency()');
