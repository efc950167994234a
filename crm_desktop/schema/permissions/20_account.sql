-- The directory: every employee can find a customer and sees who is responsible. No row filter
-- stands on reading it, not even a restrictive one: it would take the index from every search.
-- When it was entered or changed is granted to nobody here; it stands in the detail.
GRANT SELECT (id, owner_id, parent_id, name, kind, status, company_id, vat_id, town, country,
              name_norm, sort_key, town_key, search_text, version, deleted_at)
    ON crm.account TO crm_user, crm_partner;
GRANT INSERT (parent_id, name, kind, status, company_id, vat_id, town, country),
      UPDATE (parent_id, name, kind, status, company_id, vat_id, town, country, deleted_at)
    ON crm.account TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.guard('account');
SELECT crm_private.policy('account', 'read', 'SELECT', 'crm_user', 'true');
-- A partner firm's person has no directory, only the accounts of which something is shared.
SELECT crm_private.policy('account', 'shared', 'SELECT', 'crm_partner',
    'id = ANY ((SELECT crm_private.shared_accounts(NULL))::bigint[])');
-- A new account belongs to the person who enters it; crm.pass_new_account gives it to another.
SELECT crm_private.policy('account', 'enter', 'INSERT',
    'crm_sales, crm_service, crm_marketing, crm_product, crm_finance', NULL,
    'owner_id = (SELECT crm_private.me())');
-- The responsible person, superiors, writing stand-ins and the writing part of the team change it; nobody can give it
-- away by changing it, since the responsible person is not among the columns.
SELECT crm_private.policy('account', 'change', 'UPDATE',
    'crm_sales, crm_service, crm_marketing, crm_product, crm_finance',
    'owner_id = ANY ((SELECT crm_private.writable_owners())::bigint[])'
    ' OR id = ANY ((SELECT crm_private.writable_team_accounts())::bigint[])',
    'owner_id = ANY ((SELECT crm_private.writable_owners())::bigint[])'
    ' OR id = ANY ((SELECT crm_private.writable_team_accounts())::bigint[])');
