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
