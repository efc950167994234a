-- Sales: orders and one-off purchases.
GRANT INSERT (account_id, number, kind, subject, sold_on, currency, employee_id, opportunity_id, note),
      UPDATE (number, kind, subject, sold_on, currency, employee_id, opportunity_id, note, deleted_at)
    ON crm.sale TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('sale');
SELECT crm_private.trigger_on('sale', 'b_employee',
    'AFTER INSERT OR UPDATE OF employee_id ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_employee()');

-- Lines of a sale.
GRANT INSERT (sale_id, "position", product_id, description, quantity, unit_price),
      UPDATE ("position", product_id, description, quantity, unit_price, deleted_at)
    ON crm.sale_line TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('sale_line', 'sale');
SELECT crm_private.trigger_on('sale_line', 'c_amount',
    'BEFORE INSERT OR UPDATE OF quantity, unit_price ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.work_out_line()');
SELECT crm_private.trigger_on('sale_line', 'x_total_insert',
    'AFTER INSERT ON @ REFERENCING NEW TABLE AS written FOR EACH STATEMENT'
    ' EXECUTE FUNCTION crm_private.add_up_sales()');
SELECT crm_private.trigger_on('sale_line', 'x_total_update',
    'AFTER UPDATE ON @ REFERENCING NEW TABLE AS written FOR EACH STATEMENT'
    ' EXECUTE FUNCTION crm_private.add_up_sales()');
