-- What people may call. Admins administer; everybody who signs in keeps the own password.
GRANT USAGE ON SCHEMA crm_people TO crm_user, crm_partner;
GRANT EXECUTE ON FUNCTION
    crm_people.create_person(text, text, text[], bigint, text, text, text, text, text),
    crm_people.give_login(bigint, text, text[], text, bigint),
    crm_people.set_roles(bigint, text[], bigint), crm_people.confirm_admin(bigint, boolean),
    crm_people.lock_person(bigint, bigint), crm_people.unlock_person(bigint, bigint),
    crm_people.end_person(bigint, bigint), crm_people.end_sessions(bigint),
    crm_people.reset_password(bigint, text),
    crm_people.connections(), crm_people.end_connection(integer, timestamptz)
    TO crm_admin;
GRANT EXECUTE ON FUNCTION crm_people.change_own_password(text), crm_people.my_password()
    TO crm_user, crm_partner;
