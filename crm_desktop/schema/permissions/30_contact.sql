-- Contacts: the people at an account.
GRANT INSERT (account_id, person_id, title_before, first_name, last_name, title_after, gender,
        language, salutation, suggested_salutation, by_first_name, no_mail, job_title, department,
        function_id, reports_to_id, valid_from, valid_to),
      UPDATE (title_before, first_name, last_name, title_after, gender, language, salutation,
        suggested_salutation, by_first_name, no_mail, job_title, department, function_id,
        reports_to_id, valid_from, valid_to, deleted_at)
    ON crm.contact TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('contact', shared => 'contact');
-- Another contact of the same human being is named only by somebody who sees it.
SELECT crm_private.trigger_on('contact', 'b_person',
    'BEFORE INSERT ON @ FOR EACH ROW WHEN (NEW.person_id IS NOT NULL)'
    ' EXECUTE FUNCTION crm_private.check_person()');
SELECT crm_private.trigger_on('contact', 'c_person',
    'BEFORE INSERT ON @ FOR EACH ROW WHEN (NEW.person_id IS NULL)'
    ' EXECUTE FUNCTION crm_private.new_person()');
-- Before a new human being is made, who has agreed to nothing yet.
DROP TRIGGER IF EXISTS d_consents ON crm.contact;
SELECT crm_private.trigger_on('contact', 'c_consents',
    'BEFORE INSERT ON @ FOR EACH ROW WHEN (NEW.person_id IS NOT NULL)'
    ' EXECUTE FUNCTION crm_private.take_consents()');
-- A salutation that was only suggested does not outlive the name it was made of.
SELECT crm_private.trigger_on('contact', 'e_salutation',
    'BEFORE UPDATE ON @ FOR EACH ROW WHEN (NEW.salutation IS NOT NULL)'
    ' EXECUTE FUNCTION crm_private.forget_salutation()');
-- Marketing sees contacts of every account with a valid consent that is for marketing.
SELECT crm_private.policy('contact', 'read_marketing', 'SELECT', 'crm_marketing',
    'marketing_until >= (SELECT crm_private.today())');
