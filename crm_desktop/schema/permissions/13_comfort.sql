-- Recently opened records and favourites: everybody keeps the own ones.
GRANT SELECT, INSERT (kind, record_id, opened_at, favourite), UPDATE (opened_at, favourite)
    ON crm.recent TO crm_user;
SELECT crm_private.guard('recent');
SELECT crm_private.policy('recent', 'own', 'ALL', 'crm_user',
    'employee_id = (SELECT crm_private.me())', 'employee_id = (SELECT crm_private.me())');
SELECT crm_private.only_active('recent');

-- Reminders: everybody keeps the own ones.
GRANT SELECT, INSERT (kind, record_id, minutes_before, snoozed_until, dismissed_at),
      UPDATE (minutes_before, snoozed_until, dismissed_at) ON crm.reminder TO crm_user;
SELECT crm_private.guard('reminder');
SELECT crm_private.policy('reminder', 'own', 'ALL', 'crm_user',
    'employee_id = (SELECT crm_private.me())', 'employee_id = (SELECT crm_private.me())');
SELECT crm_private.only_active('reminder');

-- Who is typing into which record: everybody keeps the own hints. Those of others are told by
-- crm.edited_by to whoever may read the record.
GRANT SELECT, INSERT (kind, record_id), UPDATE (renewed_at) ON crm.editing TO crm_user;
SELECT crm_private.guard('editing');
-- Nobody reads of others here what they are working on.
SELECT crm_private.policy('editing', 'own', 'SELECT', 'crm_user',
    'employee_id = (SELECT crm_private.me())');
-- One's own name, and only on a record that one may read whole.
SELECT crm_private.policy('editing', 'begin', 'INSERT', 'crm_user', NULL,
    'employee_id = (SELECT crm_private.me()) AND crm_private.sees(kind, record_id)');
-- The program that still holds the form says so.
SELECT crm_private.policy('editing', 'renew', 'UPDATE', 'crm_user',
    'employee_id = (SELECT crm_private.me())', 'employee_id = (SELECT crm_private.me())');
-- A hint has no history: saved, discarded or closed, it goes for good, by crm.end_editing. A right to
-- DELETE is one on the whole table, and would let anybody lock it against the others.
SELECT crm_private.only_active('editing');
-- Who shows the record asks again: told when a hint begins and ends, not when it is renewed.
SELECT crm_private.trigger_on('editing', 'x_tell_insert', 'AFTER INSERT ON @ REFERENCING NEW TABLE AS'
    ' written FOR EACH STATEMENT EXECUTE FUNCTION crm_private.tell_beside(''record_id'')');
SELECT crm_private.trigger_on('editing', 'x_tell_delete', 'AFTER DELETE ON @ REFERENCING OLD TABLE AS'
    ' written FOR EACH STATEMENT EXECUTE FUNCTION crm_private.tell_beside(''record_id'')');

-- Saved operations: written beside each save, read by nobody.
GRANT INSERT (id) ON crm.op_log TO crm_user, crm_partner;
SELECT crm_private.guard('op_log');
SELECT crm_private.policy('op_log', 'enter', 'INSERT', 'crm_user, crm_partner', NULL,
    'employee_id = (SELECT crm_private.me())');

-- One human being behind several contacts: only triggers write here, nobody reads.
SELECT crm_private.guard('person');
SELECT crm_private.only_active('person');

-- Notices: functions write them, everybody reads the own ones and marks them as seen.
GRANT SELECT, UPDATE (seen_at) ON crm.notice TO crm_user;
SELECT crm_private.guard('notice');
SELECT crm_private.policy('notice', 'own', 'SELECT', 'crm_user',
    'employee_id = (SELECT crm_private.me())');
SELECT crm_private.policy('notice', 'see', 'UPDATE', 'crm_user',
    'employee_id = (SELECT crm_private.me())', 'employee_id = (SELECT crm_private.me())');
SELECT crm_private.only_active('notice');
-- Open programs look at their bell: not whose notice it is, only that there is one.
SELECT crm_private.trigger_on('notice', 'x_tell',
    'AFTER INSERT ON @ FOR EACH STATEMENT EXECUTE FUNCTION crm_private.tell_catalogue()');
