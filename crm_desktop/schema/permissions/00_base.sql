-- Everybody who works with the program may name what stands in schema crm; crm_private is closed.
GRANT USAGE ON SCHEMA crm TO crm_user, crm_partner;

-- What policies, defaults and generated columns call must be executable; without USAGE on the
-- schema nobody can call it directly.
GRANT EXECUTE ON FUNCTION
    crm_private.me(), crm_private.author(), crm_private.visible_owners(), crm_private.team_accounts(),
    crm_private.owner_ranges(), crm_private.team_ranges(), crm_private.sees_much(),
    crm_private.writable_team_accounts(), crm_private.writable_owners(), crm_private.my_people(),
    crm_private.shared_accounts(text), crm_private.shared_owners(), crm_private.my_products(),
    crm_private.today(), crm_private.is_superior(), crm_private.my_fields(text, boolean),
    crm_private.my_slice_fields(text), crm_private.my_templates(), crm_private.my_mailings(),
    crm_private.closed_plans(), crm_private.unled_plans(), crm_private.sees(text, bigint),
    crm_private.norm(text), crm_private.norm_any(text), crm_private.latin(text),
    crm_private.with_latin(text),
    crm_private.sort_key(text), crm_private.sort_key_en(text), crm_private.sort_key_cs(text),
    crm_private.sort_key_pl(text), crm_private.sort_key_bg(text), crm_private.grams(text),
    crm_private.sound(text),
    crm_private.account_search_text(text, text, text, text)
    TO crm_user, crm_partner;

-- The functions of user administration name what they work with.
GRANT USAGE ON SCHEMA crm, crm_private TO crm_roleadmin;
GRANT EXECUTE ON FUNCTION
    crm_private.me(), crm_private.author(), crm_private.note_right(bigint, jsonb, jsonb),
    crm_private.norm(text), crm_private.norm_any(text), crm_private.latin(text),
    crm_private.with_latin(text),
    crm_private.sort_key(text), crm_private.sort_key_en(text), crm_private.sort_key_cs(text),
    crm_private.sort_key_pl(text), crm_private.sort_key_bg(text)
    TO crm_roleadmin;

-- The version of the schema is read by every program before it goes on.
ALTER TABLE crm.alembic_version ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON crm.alembic_version TO crm_user, crm_partner;
SELECT crm_private.policy('alembic_version', 'read', 'SELECT', 'crm_user, crm_partner', 'true');
