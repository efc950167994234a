-- Filters, views of lists, mappings of imports and reports: everybody keeps the own ones and reads
-- those that are shared; only who made one changes it, and an admin what is shared.
GRANT SELECT, INSERT (kind, name, definition, shared),
      UPDATE (name, definition, shared, deleted_at) ON crm.saved_filter TO crm_user;
GRANT UPDATE (name, definition, shared, deleted_at) ON crm.saved_filter TO crm_admin;
SELECT crm_private.guard('saved_filter');
GRANT SELECT, INSERT (kind, name, definition, shared, standard),
      UPDATE (name, definition, shared, standard, deleted_at) ON crm.list_view TO crm_user;
GRANT UPDATE (name, definition, shared, standard, deleted_at) ON crm.list_view TO crm_admin;
SELECT crm_private.guard('list_view');
GRANT SELECT, INSERT (kind, name, definition, shared),
      UPDATE (name, definition, shared, deleted_at) ON crm.import_mapping TO crm_user;
GRANT UPDATE (name, definition, shared, deleted_at) ON crm.import_mapping TO crm_admin;
SELECT crm_private.guard('import_mapping');
GRANT SELECT, INSERT (kind, name, definition, shared),
      UPDATE (kind, name, definition, shared, deleted_at) ON crm.report TO crm_user;
GRANT UPDATE (kind, name, definition, shared, deleted_at) ON crm.report TO crm_admin;
SELECT crm_private.guard('report');
-- One's own, private or shared.
SELECT crm_private.policy(name, 'own', 'ALL', 'crm_user',
    'employee_id = (SELECT crm_private.me())', 'employee_id = (SELECT crm_private.me())')
    FROM unnest(ARRAY['saved_filter', 'list_view', 'import_mapping', 'report']) AS name;
-- What colleagues share is read by all.
SELECT crm_private.policy(name, 'shared', 'SELECT', 'crm_user', 'shared')
    FROM unnest(ARRAY['saved_filter', 'list_view', 'import_mapping', 'report']) AS name;
-- An admin mends or deletes what is shared, and does not hide it.
SELECT crm_private.policy(name, 'change_admin', 'UPDATE', 'crm_admin', 'shared', 'shared')
    FROM unnest(ARRAY['saved_filter', 'list_view', 'import_mapping', 'report']) AS name;
SELECT crm_private.only_active('saved_filter');
SELECT crm_private.only_active('list_view');
SELECT crm_private.only_active('import_mapping');
SELECT crm_private.only_active('report');
