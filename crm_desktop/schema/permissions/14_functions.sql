-- What people may call by name. Each function asks itself who is signed in.
GRANT EXECUTE ON FUNCTION crm.search_records(text[], integer), crm.search_accounts(text[], integer)
    TO crm_user;
GRANT EXECUTE ON FUNCTION crm.pass_new_account(bigint, bigint)
    TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
