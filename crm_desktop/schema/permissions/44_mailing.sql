-- Runs of mass correspondence. Everybody sees the own ones, those above see them too; who has the
-- right to print in bulk, or to send mass mail, begins one.
GRANT SELECT,
      INSERT (subject, channel, template_revision_id, language, purpose_id, kind, chosen, chosen_words,
        settings, unseen, operation),
      UPDATE (settings, state) ON crm.mailing
    TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.guard('mailing');
-- One's own, and those of people below.
SELECT crm_private.policy('mailing', 'read', 'SELECT',
    'crm_sales, crm_service, crm_marketing, crm_product, crm_finance',
    'employee_id = ANY ((SELECT crm_private.my_people())::bigint[])');
-- In one's own name, with the right that the channel asks for.
SELECT crm_private.policy('mailing', 'enter', 'INSERT',
    'crm_sales, crm_service, crm_marketing, crm_product, crm_finance', NULL,
    'employee_id = (SELECT crm_private.me()) AND CASE channel WHEN ''email'''
    ' THEN (SELECT crm.may(''mass_mail'')) ELSE (SELECT crm.may(''print_bulk'')) END');
-- Who began it ends it.
SELECT crm_private.policy('mailing', 'change', 'UPDATE',
    'crm_sales, crm_service, crm_marketing, crm_product, crm_finance',
    'employee_id = (SELECT crm_private.me())', 'employee_id = (SELECT crm_private.me())');
SELECT crm_private.only_active('mailing');
-- The template is one that the sender may use.
SELECT crm_private.trigger_on('mailing', 'b_template',
    'BEFORE INSERT ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.check_template_revision()');
