-- Phone numbers and e-mail addresses of an account or a contact.
GRANT INSERT (account_id, contact_id, kind, value, label, valid_from, valid_to),
      UPDATE (kind, value, label, valid_from, valid_to, deleted_at)
    ON crm.contact_point TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('contact_point', shared => 'contact');
DROP TRIGGER IF EXISTS b_consents ON crm.contact_point;
SELECT crm_private.trigger_on('contact_point', 'x_consents',
    'AFTER INSERT ON @ REFERENCING NEW TABLE AS written FOR EACH STATEMENT'
    ' EXECUTE FUNCTION crm_private.fill_marketing()');
-- Marketing sees the contact details of the contacts it sees.
SELECT crm_private.policy('contact_point', 'read_marketing', 'SELECT', 'crm_marketing',
    'marketing_until >= (SELECT crm_private.today())');
