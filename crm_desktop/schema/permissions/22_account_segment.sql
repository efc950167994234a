-- Segments follow the account.
GRANT INSERT (account_id, segment_id),
      UPDATE (segment_id, deleted_at)
    ON crm.account_segment TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('account_segment');
