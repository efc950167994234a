-- The team is seen by those who see the account; only the responsible person and superiors
-- change it: any member could otherwise add further members.
GRANT INSERT (account_id, employee_id, access, valid_from, valid_to),
      UPDATE (access, valid_from, valid_to, deleted_at)
    ON crm.account_team TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('account_team', only_responsible => true);
SELECT crm_private.trigger_on('account_team', 'b_dates',
    'AFTER INSERT OR UPDATE OF valid_to ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.check_team()');
-- An admin keeps teams as well, without seeing more of an account than its directory entry, and
-- takes nobody into a team who is the admin.
GRANT SELECT ON crm.account_team TO crm_admin;
GRANT INSERT (account_id, employee_id, access, valid_from, valid_to),
      UPDATE (access, valid_from, valid_to, deleted_at) ON crm.account_team TO crm_admin;
SELECT crm_private.policy('account_team', 'read_admin', 'SELECT', 'crm_admin', 'true');
SELECT crm_private.policy('account_team', 'enter_admin', 'INSERT', 'crm_admin', NULL,
    'employee_id <> (SELECT crm_private.me()) AND owner_id IS NOT NULL');
SELECT crm_private.policy('account_team', 'change_admin', 'UPDATE', 'crm_admin',
    'employee_id <> (SELECT crm_private.me())', 'employee_id <> (SELECT crm_private.me())');
