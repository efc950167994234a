-- What people may call by name. Each function asks itself who is signed in.
GRANT EXECUTE ON FUNCTION crm.search_records(text[], integer), crm.search_accounts(text[], integer),
    crm.search_texts(text[], text, integer), crm.accounts_by_text(text, text, text, integer),
    crm.may(text), crm.oldest_program(),
    crm.consent_state(bigint[]), crm.norm(text), crm.letter_pictures(bigint),
    crm.minor_digits(text), crm.rate_on(text, date), crm.convert(bigint, text, text, date)
    TO crm_user, crm_partner;
GRANT EXECUTE ON FUNCTION crm.price_of(bigint, text, date) TO crm_user;
GRANT EXECUTE ON FUNCTION crm.why_visible(bigint, bigint), crm.who_can_see(bigint),
    crm.what_visible(bigint), crm.hand_over_account(bigint, bigint, bigint, integer),
    crm.start_hand_over(bigint, bigint), crm.hand_over_batch(bigint, integer) TO crm_user;
GRANT EXECUTE ON FUNCTION crm.pass_new_account(bigint, bigint), crm.ask_for_access(bigint, text),
    crm.answer_request(bigint, boolean, text, date), crm.break_glass(bigint, text),
    crm.stage_missing(bigint, bigint, bigint)
    TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
-- The record of changes is read and sealed through functions; nobody has a right on its tables.
GRANT EXECUTE ON FUNCTION
    crm.account_history(bigint, bigint, integer), crm.record_history(text, bigint, bigint, integer),
    crm.note_act(text, text, integer, jsonb), crm.seal_changes(interval), crm.undo(uuid, boolean),
    crm.edited_by(text, bigint), crm.end_editing(text, bigint)
    TO crm_user;
GRANT EXECUTE ON FUNCTION crm.audit_entries(
    bigint, bigint, text, text, timestamptz, timestamptz, bigint, integer), crm.seal_state() TO crm_auditor, crm_admin;
-- Duplicates: what is found is told by the rule of accounts; who merges is asked by each function.
GRANT EXECUTE ON FUNCTION
    crm.likely_duplicates(text, text[], text[]),
    crm.likely_accounts(text[], text[], text[], text[]), crm.list_duplicates(text, boolean, integer),
    crm.note_duplicates(text, bigint[], bigint[], integer[], text[]),
    crm.end_scan(text, timestamptz), crm.set_different(text, bigint, bigint, boolean),
    crm.merge_preview(bigint, bigint),
    crm.merge_accounts(bigint, bigint, bigint, bigint, text[]),
    crm.merge_contacts(bigint, bigint, bigint, bigint, text[]), crm.tie_contacts(bigint, bigint)
    TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
-- Mass correspondence: each asks for the run, the right to act and the recipients.
GRANT EXECUTE ON FUNCTION
    crm.check_recipients(text, bigint, bigint[], bigint[]),
    crm.add_recipients(bigint, bigint[], bigint[], text[], text[]),
    crm.take_recipients(bigint, integer),
    crm.file_recipients(bigint, bigint[], bytea[], text, text, text[], text[]),
    crm.settle_recipients(bigint, bigint[], text[], text[]),
    crm.change_letters(bigint, bigint[], bigint[], jsonb[]),
    crm.mailing_files(bigint, bigint, bigint)
    TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
-- Account plans: each asks whether the plan may be seen and changed, and whose it is to approve.
GRANT EXECUTE ON FUNCTION
    crm.submit_plan(bigint, bigint), crm.approve_plan(bigint, bigint),
    crm.return_plan(bigint, bigint, text), crm.activate_plan(bigint, bigint),
    crm.close_plan(bigint, bigint), crm.copy_plan(bigint, text, date, date)
    TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
