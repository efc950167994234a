-- Phone numbers and e-mail addresses of an account or a contact.
GRANT INSERT (account_id, contact_id, kind, value, label, valid_from, valid_to),
      UPDATE (kind, value, label, valid_from, valid_to, deleted_at)
    ON crm.contact_point TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('contact_point', shared => 'contact');
SELECT crm_private.trigger_on('contact_point', 'b_consents',
    'BEFORE INSERT ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.fill_marketing()');
-- Marketing sees the contact details of the contacts it sees.
SELECT crm_private.policy('contact_point', 'read_marketing', 'SELECT', 'crm_marketing',
    'marketing_until >= (SELECT crm_private.today())');
