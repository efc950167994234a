-- The team is seen by those who see the account; only the responsible person and superiors
-- change it: any member could otherwise add further members.
GRANT INSERT (account_id, employee_id, access, valid_from, valid_to),
      UPDATE (access, valid_from, valid_to, deleted_at)
    ON crm.account_team TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('account_team', only_responsible => true);
