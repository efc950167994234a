-- What is shown to a partner firm's person: entered by the responsible person and superiors, seen
-- by those who see the account, and by the partner.
GRANT INSERT (account_id, partner_id, kind, valid_from, valid_to),
      UPDATE (valid_from, valid_to, deleted_at)
    ON crm.share TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('share', only_responsible => true);
GRANT SELECT ON crm.share TO crm_partner;
SELECT crm_private.policy('share', 'own', 'SELECT', 'crm_partner',
    'partner_id = (SELECT crm_private.me())');
SELECT crm_private.trigger_on('share', 'b_check',
    'AFTER INSERT OR UPDATE OF valid_to ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.check_share()');
