-- Hand-overs of all accounts of a person: run by functions only; seen by those above, and by admins.
GRANT SELECT ON crm.hand_over TO crm_user, crm_admin;
SELECT crm_private.guard('hand_over');
SELECT crm_private.policy('hand_over', 'read', 'SELECT', 'crm_user',
    'from_id = ANY ((SELECT crm_private.my_people())::bigint[])'
    ' OR to_id = ANY ((SELECT crm_private.my_people())::bigint[])');
SELECT crm_private.policy('hand_over', 'read_admin', 'SELECT', 'crm_admin', 'true');
SELECT crm_private.only_active('hand_over');
