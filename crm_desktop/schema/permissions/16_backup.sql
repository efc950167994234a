-- Backups are noted by crm-admin, as the owner; admins read what is known of them.
GRANT SELECT ON crm.backup TO crm_admin;
SELECT crm_private.guard('backup');
-- Every admin sees each backup and what came of its rehearsal.
SELECT crm_private.policy('backup', 'read', 'SELECT', 'crm_admin', 'true');
SELECT crm_private.only_active('backup');
