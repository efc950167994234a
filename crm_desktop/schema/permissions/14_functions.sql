-- What people may call by name. Each function asks itself who is signed in.
GRANT EXECUTE ON FUNCTION crm.search_records(text[], integer), crm.search_accounts(text[], integer)
    TO crm_user;
GRANT EXECUTE ON FUNCTION crm.pass_new_account(bigint, bigint)
    TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
-- The record of changes is read and sealed through functions; nobody has a right on its tables.
GRANT EXECUTE ON FUNCTION
    crm.account_history(bigint, bigint, integer), crm.record_history(text, bigint, bigint, integer),
    crm.note_act(text, text, integer, jsonb), crm.seal_changes(interval)
    TO crm_user;
GRANT EXECUTE ON FUNCTION crm.audit_entries(
    bigint, bigint, text, text, timestamptz, timestamptz, bigint, integer) TO crm_auditor, crm_admin;
