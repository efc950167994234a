-- Personal notes of a contact: for those who see the account; neither marketing nor a partner.
GRANT INSERT (contact_id, note), UPDATE (note)
    ON crm.contact_note TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('contact_note', 'contact');
