-- Who is to become an admin: one asks, another answers, both through functions of crm_people.
GRANT SELECT ON crm.admin_grant TO crm_admin;
GRANT SELECT, INSERT (employee_id, asked_by), UPDATE (state, answered_by, answered_at)
    ON crm.admin_grant TO crm_roleadmin;
SELECT crm_private.guard('admin_grant');
-- Every admin sees what was asked and answered.
SELECT crm_private.policy('admin_grant', 'read', 'SELECT', 'crm_admin', 'true');
-- The functions of user administration ask themselves who may ask and answer.
SELECT crm_private.policy('admin_grant', 'administer', 'ALL', 'crm_roleadmin', 'true', 'true');
SELECT crm_private.only_active('admin_grant', true);
