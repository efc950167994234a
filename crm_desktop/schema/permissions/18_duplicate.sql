-- Pairs that a scan found: read and written through functions only, which apply the rule of accounts.
SELECT crm_private.guard('duplicate');
SELECT crm_private.only_active('duplicate');
-- Where merged records went: keys only, so that links of everybody go on leading somewhere.
GRANT SELECT ON crm.forwarding TO crm_user;
SELECT crm_private.guard('forwarding');
SELECT crm_private.policy('forwarding', 'read', 'SELECT', 'crm_user', 'true');
SELECT crm_private.only_active('forwarding');
