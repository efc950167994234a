-- Rights to act: everybody knows them, an admin gives them to roles and to other people.
GRANT SELECT ON crm.act_right TO crm_user;
GRANT INSERT (act, role_name, employee_id, allowed), UPDATE (allowed, deleted_at)
    ON crm.act_right TO crm_admin;
SELECT crm_private.guard('act_right');
SELECT crm_private.policy('act_right', 'read', 'SELECT', 'crm_user', 'true');
SELECT crm_private.policy('act_right', 'enter', 'INSERT', 'crm_admin', NULL,
    'employee_id IS DISTINCT FROM (SELECT crm_private.me())');
SELECT crm_private.policy('act_right', 'change', 'UPDATE', 'crm_admin',
    'employee_id IS DISTINCT FROM (SELECT crm_private.me())',
    'employee_id IS DISTINCT FROM (SELECT crm_private.me())');
SELECT crm_private.only_active('act_right');
