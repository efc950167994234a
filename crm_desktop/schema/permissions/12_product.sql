-- Products: everybody reads the list; product managers, admins and heads of sales keep it.
GRANT SELECT ON crm.product TO crm_user;
GRANT INSERT (name, code, product_line_id, price, currency, unit, launched_on, active, note),
      UPDATE (name, code, product_line_id, price, currency, unit, launched_on, active, note, deleted_at)
    ON crm.product TO crm_product, crm_admin, crm_sales;
SELECT crm_private.guard('product');
SELECT crm_private.policy('product', 'read', 'SELECT', 'crm_user', 'true');
SELECT crm_private.policy('product', 'enter', 'INSERT', 'crm_product, crm_admin', NULL, 'true');
SELECT crm_private.policy('product', 'change', 'UPDATE', 'crm_product, crm_admin', 'true', 'true');
-- A head of sales has people below.
SELECT crm_private.policy('product', 'enter_head', 'INSERT', 'crm_sales', NULL,
    '(SELECT crm_private.is_superior())');
SELECT crm_private.policy('product', 'change_head', 'UPDATE', 'crm_sales',
    '(SELECT crm_private.is_superior())', '(SELECT crm_private.is_superior())');
SELECT crm_private.only_active('product');
