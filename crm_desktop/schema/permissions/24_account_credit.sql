-- Credit limit and payment morale: finance keeps them for every account; the responsible person,
-- superiors and stand-ins read them. The team does not.
GRANT SELECT ON crm.account_credit TO crm_sales, crm_finance;
GRANT INSERT (account_id, credit_limit, credit_currency, payment_morale, credit_note),
      UPDATE (credit_limit, credit_currency, payment_morale, credit_note)
    ON crm.account_credit TO crm_finance;
SELECT crm_private.guard('account_credit');
SELECT crm_private.trigger_on('account_credit', 'a_owner',
    'BEFORE INSERT ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.fill_owner()');
SELECT crm_private.policy('account_credit', 'read', 'SELECT', 'crm_sales',
    'owner_id = ANY ((SELECT crm_private.visible_owners())::bigint[])');
SELECT crm_private.policy('account_credit', 'read_finance', 'SELECT', 'crm_finance', 'true');
SELECT crm_private.policy('account_credit', 'enter_finance', 'INSERT', 'crm_finance', NULL,
    'owner_id IS NOT NULL');
SELECT crm_private.policy('account_credit', 'change_finance', 'UPDATE', 'crm_finance',
    'true', 'true');
SELECT crm_private.only_active('account_credit');
