-- Currencies with their rates: everybody reads them; an admin keeps the currencies, finance the rates
-- too.
SELECT crm_private.firm_list('currency', ', rate_days');
GRANT SELECT ON crm.exchange_rate TO crm_user, crm_partner;
GRANT INSERT (currency_id, day, rate), UPDATE (currency_id, day, rate, deleted_at)
    ON crm.exchange_rate TO crm_admin, crm_finance;
SELECT crm_private.guard('exchange_rate');
SELECT crm_private.policy('exchange_rate', 'read', 'SELECT', 'crm_user, crm_partner', 'true');
SELECT crm_private.policy('exchange_rate', 'enter', 'INSERT', 'crm_admin, crm_finance', NULL, 'true');
SELECT crm_private.policy('exchange_rate', 'change', 'UPDATE', 'crm_admin, crm_finance',
    'true', 'true');
SELECT crm_private.only_active('exchange_rate');

-- Price lists: an admin keeps the lists; product managers, admins and heads of sales the prices in
-- them, as they keep the products.
SELECT crm_private.firm_list('price_list', ', currency, valid_from, valid_to');
SELECT crm_private.trigger_on('price_list', 'x_prices',
    'AFTER UPDATE OF currency ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.copy_to_prices()');
GRANT SELECT ON crm.price TO crm_user;
GRANT INSERT (price_list_id, product_id, price), UPDATE (product_id, price, deleted_at)
    ON crm.price TO crm_product, crm_admin, crm_sales;
SELECT crm_private.guard('price');
SELECT crm_private.trigger_on('price', 'b_list',
    'BEFORE INSERT ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.fill_price()');
SELECT crm_private.policy('price', 'read', 'SELECT', 'crm_user', 'true');
SELECT crm_private.policy('price', 'enter', 'INSERT', 'crm_product, crm_admin', NULL, 'true');
SELECT crm_private.policy('price', 'change', 'UPDATE', 'crm_product, crm_admin', 'true', 'true');
-- A head of sales has people below.
SELECT crm_private.policy('price', 'enter_head', 'INSERT', 'crm_sales', NULL,
    '(SELECT crm_private.is_superior())');
SELECT crm_private.policy('price', 'change_head', 'UPDATE', 'crm_sales',
    '(SELECT crm_private.is_superior())', '(SELECT crm_private.is_superior())');
SELECT crm_private.only_active('price');
