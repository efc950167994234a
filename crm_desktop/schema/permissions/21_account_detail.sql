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
    'BEFORE UPDATE OF verified_on ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.note_verified()');
SELECT crm_private.trigger_on('account_detail', 'c_verified_new',
    'BEFORE INSERT ON @ FOR EACH ROW WHEN (NEW.verified_on IS NOT NULL OR NEW.verified_by IS NOT NULL)'
    ' EXECUTE FUNCTION crm_private.note_verified()');
