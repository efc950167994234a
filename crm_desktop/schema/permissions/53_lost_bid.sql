-- To whom and why opportunities were lost, kept by a trigger: nobody writes them.
GRANT SELECT ON crm.lost_bid TO crm_product;
SELECT crm_private.guard('lost_bid');
-- A product manager sees those of the own product lines; nobody else has a right to the table.
SELECT crm_private.policy('lost_bid', 'read_product', 'SELECT', 'crm_product',
    'product_id = ANY ((SELECT crm_private.my_products())::bigint[])');
SELECT crm_private.only_active('lost_bid');
SELECT crm_private.trigger_on('opportunity', 'x_lost_bid',
    'AFTER INSERT OR UPDATE OF stage_id, amount, currency, closed_on, product_id, employee_id,'
    ' competitor_id, reason_id, deleted_at ON @'
    ' FOR EACH ROW EXECUTE FUNCTION crm_private.copy_lost_bid()');
