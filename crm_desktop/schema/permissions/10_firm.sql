-- Our own firm: everybody reads it, an admin keeps it.
GRANT SELECT ON crm.firm TO crm_user, crm_partner;
GRANT UPDATE (name, street, postcode, town, country, company_id, vat_id, phone, email, website,
              register_line, currency, stand_in_days) ON crm.firm TO crm_admin;
SELECT crm_private.guard('firm');
SELECT crm_private.policy('firm', 'read', 'SELECT', 'crm_user, crm_partner', 'true');
SELECT crm_private.policy('firm', 'change', 'UPDATE', 'crm_admin', 'true', 'true');
SELECT crm_private.only_active('firm');

-- The short lists the firm names itself.
SELECT crm_private.firm_list('tier', ', contact_days');
SELECT crm_private.firm_list('account_kind');
SELECT crm_private.firm_list('segment', ', definition');
SELECT crm_private.firm_list('contact_function', ', decides');
SELECT crm_private.firm_list('document_kind');
SELECT crm_private.firm_list('product_line', ', manager_id, parent_id');
SELECT crm_private.trigger_on('product_line', 'b_ring',
    'BEFORE INSERT OR UPDATE OF parent_id ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_line_ring()');
SELECT crm_private.firm_list('consent_purpose', ', marketing');
SELECT crm_private.firm_list('competitor');
SELECT crm_private.firm_list('reason', ', outcome');
SELECT crm_private.firm_list('stage', ', probability, outcome');

-- Rules on data: everybody reads them, an admin keeps them.
SELECT crm_private.firm_list('data_rule', ', kind, tier_id, segment_id, status, required, verify_days');

-- Which contacts are written down: everybody reads it, an admin keeps it.
SELECT crm_private.firm_list('contact_policy', ', tier_id, role');
-- A stage in which opportunities stand is not taken away.
SELECT crm_private.trigger_on('stage', 'x_used',
    'AFTER UPDATE OF outcome, active, deleted_at ON @'
    ' FOR EACH ROW EXECUTE FUNCTION crm_private.check_stage_used()');
-- What must be filled or done to enter a stage.
SELECT crm_private.firm_list('stage_rule', ', stage_id, asks, field, activity_kind, least');

-- Where companies are looked up: everybody reads it, an admin keeps it.
SELECT crm_private.firm_list('register', ', plugin, country, place');
