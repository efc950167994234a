-- Rules of commissions and their bands: who sells, serves or administers reads them, finance and admins keep them.
GRANT SELECT ON crm.commission_rule, crm.commission_band
    TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance, crm_admin;
GRANT INSERT (name, scope, measure, period, product_line_id, valid_from, valid_to),
      UPDATE (name, period, product_line_id, valid_from, valid_to, deleted_at)
    ON crm.commission_rule TO crm_finance, crm_admin;
GRANT INSERT (commission_rule_id, from_percent, to_percent, rate),
      UPDATE (from_percent, to_percent, rate, deleted_at)
    ON crm.commission_band TO crm_finance, crm_admin;
SELECT crm_private.guard('commission_rule');
SELECT crm_private.guard('commission_band');
SELECT crm_private.policy(name, 'read', 'SELECT',
    'crm_sales, crm_service, crm_marketing, crm_product, crm_finance, crm_admin', 'true')
    FROM unnest(ARRAY['commission_rule', 'commission_band']) AS name;
SELECT crm_private.policy(name, 'enter', 'INSERT', 'crm_finance, crm_admin', NULL, 'true')
    FROM unnest(ARRAY['commission_rule', 'commission_band']) AS name;
SELECT crm_private.policy(name, 'change', 'UPDATE', 'crm_finance, crm_admin', 'true', 'true')
    FROM unnest(ARRAY['commission_rule', 'commission_band']) AS name;
SELECT crm_private.only_active('commission_rule');
SELECT crm_private.only_active('commission_band');
SELECT crm_private.trigger_on('commission_rule', 'b_overlap',
    'AFTER INSERT OR UPDATE OF period, product_line_id, valid_from, valid_to, deleted_at ON @'
    ' FOR EACH ROW EXECUTE FUNCTION crm_private.check_commission_rule()');
-- Bands change one after the other: asked when the transaction ends.
SELECT crm_private.constraint_on('commission_band', 'b_bands', 'INSERT OR UPDATE', 'crm_private.check_bands()');

-- Parts of a sale that count for others than the seller.
GRANT INSERT (sale_id, employee_id, percent), UPDATE (percent, deleted_at)
    ON crm.commission_share TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('commission_share', 'sale');
SELECT crm_private.trigger_on('commission_share', 'b_employee',
    'AFTER INSERT ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.check_employee()');
SELECT crm_private.trigger_on('commission_share', 'b_whole',
    'AFTER INSERT OR UPDATE OF percent, deleted_at ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_shares()');
-- Finance works commissions out for everybody.
SELECT crm_private.policy('commission_share', 'read_all', 'SELECT', 'crm_finance', 'true');
