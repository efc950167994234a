-- What customers say of our products.
GRANT INSERT (account_id, subject, kind, product_id, said_on, contact_id, employee_id, words),
      UPDATE (subject, kind, product_id, said_on, contact_id, employee_id, words, deleted_at)
    ON crm.product_feedback TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('product_feedback');
SELECT crm_private.trigger_on('product_feedback', 'b_employee',
    'AFTER INSERT OR UPDATE OF employee_id ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_employee()');
-- A product manager sees what is said of the own product lines, on every account.
SELECT crm_private.policy('product_feedback', 'read_product', 'SELECT', 'crm_product',
    'product_id = ANY ((SELECT crm_private.my_products())::bigint[])');
