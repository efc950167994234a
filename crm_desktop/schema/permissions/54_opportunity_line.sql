-- Lines of an opportunity: products with quantity and price.
GRANT INSERT (opportunity_id, "position", product_id, description, quantity, unit_price),
      UPDATE ("position", product_id, description, quantity, unit_price, deleted_at)
    ON crm.opportunity_line TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('opportunity_line', 'opportunity', shared => 'opportunity');
SELECT crm_private.trigger_on('opportunity_line', 'b_opportunity',
    'BEFORE INSERT ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.fill_from_opportunity()');
SELECT crm_private.trigger_on('opportunity_line', 'c_price',
    'BEFORE INSERT OR UPDATE OF product_id, description, quantity, unit_price ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.price_line()');
SELECT crm_private.trigger_on('opportunity_line', 'x_total_insert',
    'AFTER INSERT ON @ REFERENCING NEW TABLE AS written FOR EACH STATEMENT'
    ' EXECUTE FUNCTION crm_private.add_up_opportunities()');
SELECT crm_private.trigger_on('opportunity_line', 'x_total_update',
    'AFTER UPDATE ON @ REFERENCING NEW TABLE AS written FOR EACH STATEMENT'
    ' EXECUTE FUNCTION crm_private.add_up_opportunities()');
SELECT crm_private.trigger_on('opportunity', 'x_lines',
    'AFTER UPDATE OF currency, stage_id, probability, expected_close, closed_on ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.copy_to_opportunity_lines()');
SELECT crm_private.constraint_on('opportunity', 'y_amount', 'UPDATE OF amount',
    'crm_private.check_sum_of_lines()');
-- Finance sees the amounts of all lines, as it sees the forecast.
SELECT crm_private.policy('opportunity_line', 'read_finance', 'SELECT', 'crm_finance', 'true');
-- A product manager sees what is offered of the own product lines, by line.
SELECT crm_private.policy('opportunity_line', 'read_product', 'SELECT', 'crm_product',
    'product_id = ANY ((SELECT crm_private.my_products())::bigint[])');

-- The history of stages: read by those who see the account, written by a trigger only.
GRANT SELECT ON crm.opportunity_stage TO crm_sales, crm_service, crm_marketing, crm_product,
    crm_finance;
SELECT crm_private.guard('opportunity_stage');
SELECT crm_private.policy('opportunity_stage', 'read', 'SELECT',
    'crm_sales, crm_service, crm_marketing, crm_product, crm_finance', crm_private.seen_accounts());
SELECT crm_private.only_active('opportunity_stage');
SELECT crm_private.trigger_on('opportunity', 'x_stage',
    'AFTER INSERT OR UPDATE OF stage_id, deleted_at ON @'
    ' FOR EACH ROW EXECUTE FUNCTION crm_private.note_stage()');
SELECT crm_private.constraint_on('opportunity', 'y_stage_rules', 'INSERT OR UPDATE OF stage_id',
    'crm_private.check_stage_rules()');
