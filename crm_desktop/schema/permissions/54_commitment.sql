-- What accounts have agreed with competitors.
GRANT INSERT (account_id, name, competitor_id, product_line_id, starts_on, ends_on, lead_days,
        amount, currency, note),
      UPDATE (name, competitor_id, product_line_id, starts_on, ends_on, lead_days, amount, currency,
        note, deleted_at)
    ON crm.commitment TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('commitment');

-- Notices of ends that were seen: whoever may write at the account notes it, for all of them.
GRANT INSERT (account_id, kind, record_id, due_on), UPDATE (deleted_at)
    ON crm.due_seen TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('due_seen');
