-- Further addresses of an account or a contact.
GRANT INSERT (account_id, contact_id, kind, name, street, postcode, town, country, valid_from,
        valid_to),
      UPDATE (kind, name, street, postcode, town, country, valid_from, valid_to, deleted_at)
    ON crm.address TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('address');
