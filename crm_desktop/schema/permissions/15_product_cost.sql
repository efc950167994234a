-- Purchase prices: product managers and finance, who work out the margin; nobody who sells.
GRANT SELECT, INSERT (product_id, cost), UPDATE (cost) ON crm.product_cost
    TO crm_product, crm_finance;
SELECT crm_private.guard('product_cost');
SELECT crm_private.policy('product_cost', 'read', 'SELECT', 'crm_product, crm_finance', 'true');
SELECT crm_private.policy('product_cost', 'enter', 'INSERT', 'crm_product, crm_finance', NULL, 'true');
SELECT crm_private.policy('product_cost', 'change', 'UPDATE', 'crm_product, crm_finance',
    'true', 'true');
SELECT crm_private.only_active('product_cost');
