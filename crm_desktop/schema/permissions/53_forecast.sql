-- Figures of opportunities without their texts, kept by a trigger: nobody writes them.
GRANT SELECT ON crm.forecast TO crm_product, crm_finance;
SELECT crm_private.guard('forecast');
-- Finance sees the figures of all opportunities.
SELECT crm_private.policy('forecast', 'read_finance', 'SELECT', 'crm_finance', 'true');
-- A product manager sees those of the own product lines.
SELECT crm_private.policy('forecast', 'read_product', 'SELECT', 'crm_product',
    'product_id = ANY ((SELECT crm_private.my_products())::bigint[])');
SELECT crm_private.only_active('forecast');
SELECT crm_private.trigger_on('opportunity', 'x_forecast',
    'AFTER INSERT OR UPDATE OF stage_id, probability, amount, currency, expected_close, closed_on,'
    ' product_id, employee_id, deleted_at ON @'
    ' FOR EACH ROW EXECUTE FUNCTION crm_private.copy_forecast()');
