-- Imports: everybody notes the own ones; somebody above sees them too, and may take them back.
GRANT SELECT,
      INSERT (operation, digest, kind, file_name, rows, entered, changed, known, refused),
      UPDATE (state) ON crm.import_run TO crm_user;
SELECT crm_private.guard('import_run');
SELECT crm_private.policy('import_run', 'own', 'ALL', 'crm_user',
    'employee_id = (SELECT crm_private.me())', 'employee_id = (SELECT crm_private.me())');
SELECT crm_private.policy('import_run', 'read', 'SELECT', 'crm_user',
    'employee_id = ANY ((SELECT crm_private.my_people())::bigint[])');
SELECT crm_private.policy('import_run', 'change', 'UPDATE', 'crm_user',
    'employee_id = ANY ((SELECT crm_private.my_people())::bigint[])',
    'employee_id = ANY ((SELECT crm_private.my_people())::bigint[])');
SELECT crm_private.only_active('import_run');
