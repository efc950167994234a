-- Details of an account: for the responsible person, the team and their superiors.
GRANT INSERT (account_id, kind_id, tier_id, legal_form, street, postcode, region, sector,
        employee_count, revenue, currency, founded_on, cooperation_since, payment_days,
        verified_on, phone, email, website, language, no_mail, note),
      UPDATE (kind_id, tier_id, legal_form, street, postcode, region, sector, employee_count, revenue,
        currency, founded_on, cooperation_since, payment_days, verified_on, phone, email,
        website, language, no_mail, note)
    ON crm.account_detail TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('account_detail');
-- Who verified the data is written by the server, never by hand.
SELECT crm_private.trigger_on('account_detail', 'c_verified',
    'BEFORE INSERT OR UPDATE OF verified_on ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.note_verified()');
