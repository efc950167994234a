-- Sales: orders and one-off purchases.
GRANT INSERT (account_id, number, kind, subject, sold_on, currency, employee_id, opportunity_id,
        account_division_id),
      UPDATE (number, kind, subject, sold_on, currency, employee_id, opportunity_id,
        account_division_id, deleted_at)
    ON crm.sale TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('sale', shared => 'sale');
SELECT crm_private.trigger_on('sale', 'b_employee',
    'AFTER INSERT OR UPDATE OF employee_id ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_employee()');

-- Lines of a sale.
GRANT INSERT (sale_id, "position", product_id, description, quantity, unit_price, discount),
      UPDATE ("position", product_id, description, quantity, unit_price, discount,
        deleted_at)
    ON crm.sale_line TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('sale_line', 'sale', shared => 'sale');
SELECT crm_private.trigger_on('sale_line', 'c_amount',
    'BEFORE INSERT OR UPDATE OF quantity, unit_price, discount ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.work_out_line()');
SELECT crm_private.trigger_on('sale_line', 'x_total_insert',
    'AFTER INSERT ON @ REFERENCING NEW TABLE AS written FOR EACH STATEMENT'
    ' EXECUTE FUNCTION crm_private.add_up_sales()');
SELECT crm_private.trigger_on('sale_line', 'x_total_update',
    'AFTER UPDATE ON @ REFERENCING NEW TABLE AS written FOR EACH STATEMENT'
    ' EXECUTE FUNCTION crm_private.add_up_sales()');
-- The service desk finds every sale, finance every amount.
SELECT crm_private.policy('sale', 'read_all', 'SELECT', 'crm_service, crm_finance', 'true');
SELECT crm_private.policy('sale_line', 'read_all', 'SELECT', 'crm_service, crm_finance', 'true');
-- A product manager sees what was sold of the own product lines, by line.
SELECT crm_private.policy('sale_line', 'read_product', 'SELECT', 'crm_product',
    'product_id = ANY ((SELECT crm_private.my_products())::bigint[])');
SELECT crm_private.trigger_on('sale_line', 'b_sale',
    'BEFORE INSERT ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.fill_from_sale()');
SELECT crm_private.trigger_on('sale', 'x_lines',
    'AFTER UPDATE OF sold_on, currency, employee_id, deleted_at ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.copy_to_lines()');

-- The note of a sale: for those who see the account.
GRANT INSERT (sale_id, note), UPDATE (note)
    ON crm.sale_note TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('sale_note', 'sale');
