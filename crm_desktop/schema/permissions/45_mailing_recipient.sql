-- Recipients of a run are written by functions only, which ask for consent and rights each time.
GRANT SELECT ON crm.mailing_recipient
    TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.guard('mailing_recipient');
SELECT crm_private.trigger_on('mailing_recipient', 'a_owner',
    'BEFORE INSERT ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.fill_owner()');
-- Who sees the account sees what it was sent, and no other recipient of the run.
SELECT crm_private.policy('mailing_recipient', 'read', 'SELECT',
    'crm_sales, crm_service, crm_marketing, crm_product, crm_finance', crm_private.seen_accounts());
-- Marketing sees the recipients of its own runs: their contacts are not under the rule of accounts.
SELECT crm_private.policy('mailing_recipient', 'read_marketing', 'SELECT', 'crm_marketing',
    'mailing_id = ANY ((SELECT crm_private.my_mailings())::bigint[])');
SELECT crm_private.only_active('mailing_recipient');
