-- Reports: everybody keeps the own ones and reads those that are shared; only who made one changes
-- it, and an admin what is shared.
GRANT SELECT, INSERT (kind, name, definition, shared),
      UPDATE (kind, name, definition, shared, deleted_at) ON crm.report TO crm_user;
GRANT UPDATE (kind, name, definition, shared, deleted_at) ON crm.report TO crm_admin;
SELECT crm_private.guard('report');
-- One's own, private or shared.
SELECT crm_private.policy('report', 'own', 'ALL', 'crm_user',
    'employee_id = (SELECT crm_private.me())', 'employee_id = (SELECT crm_private.me())');
-- What colleagues share is read by all.
SELECT crm_private.policy('report', 'shared', 'SELECT', 'crm_user', 'shared');
-- An admin mends or deletes what is shared, and does not hide it.
SELECT crm_private.policy('report', 'change_admin', 'UPDATE', 'crm_admin', 'shared', 'shared');
SELECT crm_private.only_active('report');
