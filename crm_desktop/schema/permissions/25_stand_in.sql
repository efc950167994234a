-- Stand-ins are known to everybody: who is away, until when, who covers.
GRANT SELECT ON crm.stand_in TO crm_user;
GRANT INSERT (employee_id, stand_in_id, scope, access, valid_from, valid_to),
      UPDATE (scope, access, valid_from, valid_to, deleted_at)
    ON crm.stand_in TO crm_user, crm_admin;
SELECT crm_private.guard('stand_in');
SELECT crm_private.policy('stand_in', 'read', 'SELECT', 'crm_user', 'true');
-- One enters the own stand-in, a superior those of people below.
SELECT crm_private.policy('stand_in', 'enter', 'INSERT', 'crm_user', NULL,
    'employee_id = ANY ((SELECT crm_private.my_people())::bigint[])');
SELECT crm_private.policy('stand_in', 'change', 'UPDATE', 'crm_user',
    'employee_id = ANY ((SELECT crm_private.my_people())::bigint[])',
    'employee_id = ANY ((SELECT crm_private.my_people())::bigint[])');
-- An admin keeps those of everybody, but never stands in by the own hand.
SELECT crm_private.policy('stand_in', 'enter_admin', 'INSERT', 'crm_admin', NULL,
    'stand_in_id <> (SELECT crm_private.me())');
SELECT crm_private.policy('stand_in', 'change_admin', 'UPDATE', 'crm_admin',
    'stand_in_id <> (SELECT crm_private.me())', 'stand_in_id <> (SELECT crm_private.me())');
SELECT crm_private.only_active('stand_in');
SELECT crm_private.trigger_on('stand_in', 'b_check',
    'AFTER INSERT OR UPDATE OF valid_from, valid_to ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_stand_in()');
