-- How content customers were.
GRANT INSERT (account_id, scored_on, score, source, product_id, contact_id, words),
      UPDATE (scored_on, score, source, product_id, contact_id, words, deleted_at)
    ON crm.satisfaction TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('satisfaction');
