-- Colleagues: everybody sees who works here and who reports to whom.
GRANT SELECT (id, login, display_name, superior_id, job_title, office, phone, email, active,
              sort_key, version, deleted_at, ended_at)
    ON crm.employee TO crm_user, crm_partner;
GRANT INSERT (display_name, superior_id, job_title, office, phone, email)
    ON crm.employee TO crm_admin, crm_sales;
GRANT UPDATE (display_name, superior_id, job_title, office, phone, email)
    ON crm.employee TO crm_admin;
-- An admin also sees when a person was changed last, and by whom.
GRANT SELECT (changed_at, changed_by) ON crm.employee TO crm_admin;
-- Administering people: the functions of crm_people alone act as crm_roleadmin.
GRANT SELECT (id, login, active, ended_at, deleted_at, sort_key, version),
    INSERT (login, display_name, superior_id, job_title, office, phone, email),
    UPDATE (login, active, ended_at) ON crm.employee TO crm_roleadmin;
SELECT crm_private.guard('employee');
SELECT crm_private.policy('employee', 'read', 'SELECT', 'crm_user, crm_admin', 'true');
-- A partner firm's person sees the own entry and who is responsible for what is shared.
SELECT crm_private.policy('employee', 'read_partner', 'SELECT', 'crm_partner',
    'id = (SELECT crm_private.me()) OR id = ANY ((SELECT crm_private.shared_owners())::bigint[])');
-- An admin enters and changes people. The login is granted to nobody: it is given with the
-- PostgreSQL role, by user administration.
SELECT crm_private.policy('employee', 'enter', 'INSERT', 'crm_admin', NULL, 'true');
SELECT crm_private.policy('employee', 'change', 'UPDATE', 'crm_admin', 'true', 'true');
-- A superior enters people below (without a login), as an import of a sales team does.
SELECT crm_private.policy('employee', 'enter_below', 'INSERT', 'crm_sales', NULL,
    '(SELECT crm_private.is_superior()) AND login IS NULL'
    ' AND superior_id = ANY ((SELECT crm_private.my_people())::bigint[])');
-- Those functions ask themselves who may administer whom.
SELECT crm_private.policy('employee', 'administer', 'ALL', 'crm_roleadmin', 'true', 'true');
SELECT crm_private.only_active('employee', true);
SELECT crm_private.trigger_on('employee', 'b_ring',
    'BEFORE INSERT OR UPDATE OF superior_id ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.check_ring()');
