-- Consents follow the account of the contact at which they were noted. A decision is not changed:
-- a withdrawal is a further one, a wrong one is deleted and entered anew.
GRANT INSERT (contact_id, purpose_id, state, source, decided_on, valid_to, note),
      UPDATE (note, deleted_at)
    ON crm.consent TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('consent', 'contact');
SELECT crm_private.trigger_on('consent', 'b_person',
    'BEFORE INSERT ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.fill_consent()');
SELECT crm_private.trigger_on('consent', 'c_day',
    'BEFORE INSERT ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.check_consent()');
SELECT crm_private.trigger_on('consent', 'x_spread',
    'AFTER INSERT OR UPDATE OF deleted_at ON @'
    ' FOR EACH ROW EXECUTE FUNCTION crm_private.consent_written()');
SELECT crm_private.trigger_on('consent_purpose', 'x_spread',
    'AFTER UPDATE OF marketing, deleted_at ON @'
    ' FOR EACH ROW EXECUTE FUNCTION crm_private.purpose_changed()');
-- Marketing sees the consents of the contacts it sees, and notes when one of them withdraws.
SELECT crm_private.policy('consent', 'read_marketing', 'SELECT', 'crm_marketing',
    'marketing_until >= (SELECT crm_private.today())');
SELECT crm_private.policy('consent', 'withdraw_marketing', 'INSERT', 'crm_marketing', NULL,
    'state = ''withdrawn'' AND marketing_until >= (SELECT crm_private.today())');
