-- The firm's own fields. What there is, is known to whoever reads the field; an admin describes it,
-- an auditor knows all of them from the record of changes.
GRANT SELECT ON crm.custom_field, crm.custom_choice TO crm_user, crm_admin, crm_auditor;
GRANT INSERT (kind, code, label, type, section, "position", hint, required, max_length, minimum,
        maximum, pattern, default_value, decimals, currency, refers_to, readers, writers, searched,
        retired),
      UPDATE (label, type, section, "position", hint, required, max_length, minimum, maximum, pattern,
        default_value, decimals, currency, refers_to, readers, writers, searched, retired, deleted_at)
    ON crm.custom_field TO crm_admin;
GRANT INSERT (field_id, code, label, "position", active),
      UPDATE (label, "position", active, deleted_at)
    ON crm.custom_choice TO crm_admin;
SELECT crm_private.guard(name) FROM unnest(ARRAY['custom_field', 'custom_choice']) AS name;
SELECT crm_private.policy('custom_field', 'read', 'SELECT', 'crm_user',
    'id = ANY ((SELECT crm_private.my_fields(NULL, false))::bigint[])');
SELECT crm_private.policy('custom_choice', 'read', 'SELECT', 'crm_user',
    'field_id = ANY ((SELECT crm_private.my_fields(NULL, false))::bigint[])');
SELECT crm_private.policy(name, 'read_admin', 'SELECT', 'crm_admin, crm_auditor', 'true')
    FROM unnest(ARRAY['custom_field', 'custom_choice']) AS name;
SELECT crm_private.policy(name, 'enter', 'INSERT', 'crm_admin', NULL, 'true')
    FROM unnest(ARRAY['custom_field', 'custom_choice']) AS name;
SELECT crm_private.policy(name, 'change', 'UPDATE', 'crm_admin', 'true', 'true')
    FROM unnest(ARRAY['custom_field', 'custom_choice']) AS name;
SELECT crm_private.only_active('custom_field');
SELECT crm_private.only_active('custom_choice');
SELECT crm_private.trigger_on('custom_field', 'b_type',
    'BEFORE UPDATE OF type, currency, refers_to ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_custom_field()');

-- Their values: at the accounts that one sees, the fields that the role reads. One policy for each
-- role, so that what one role sees and what another may read never mix. IS TRUE keeps the array of
-- fields out of the indexes: taken for ten look-ups, it drove the planner from the owner's index.
GRANT SELECT, INSERT (field_id, kind, record_id, slot, text_value, long_value, number_value,
        date_value, boolean_value, code_value, link_id),
      UPDATE (text_value, long_value, number_value, date_value, boolean_value, code_value, link_id,
        deleted_at)
    ON crm.custom_value TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance, crm_admin;
GRANT SELECT ON crm.custom_value TO crm_auditor;
SELECT crm_private.guard('custom_value');
SELECT crm_private.trigger_on('custom_value', 'a_owner',
    'BEFORE INSERT ON @ FOR EACH ROW EXECUTE FUNCTION crm_private.fill_custom_value()');
SELECT crm_private.trigger_on('custom_value', 'b_link',
    'BEFORE INSERT OR UPDATE OF link_id ON @ FOR EACH ROW WHEN (NEW.link_id IS NOT NULL)'
    ' EXECUTE FUNCTION crm_private.check_custom_link()');
SELECT crm_private.trigger_on('custom_value', 'x_rule_insert',
    'AFTER INSERT ON @ REFERENCING NEW TABLE AS written FOR EACH STATEMENT'
    ' EXECUTE FUNCTION crm_private.check_custom_values()');
SELECT crm_private.trigger_on('custom_value', 'x_rule_update',
    'AFTER UPDATE ON @ REFERENCING NEW TABLE AS written FOR EACH STATEMENT'
    ' EXECUTE FUNCTION crm_private.check_custom_values()');
SELECT crm_private.policy('custom_value', 'read_' || role, 'SELECT', 'crm_' || role, format(
    '(field_id = ANY ((SELECT crm_private.my_fields(%L, false))::bigint[])) IS TRUE'
    ' AND (account_id IS NULL OR %s)', 'crm_' || role, crm_private.seen_accounts()))
    FROM unnest(ARRAY['sales', 'service', 'marketing', 'product', 'finance']) AS role;
-- Whoever may change the account writes the fields that the role writes. Products have none: their
-- managers and heads of sales keep them.
SELECT crm_private.policy('custom_value', 'enter_' || role, 'INSERT', 'crm_' || role, NULL, rule),
       crm_private.policy('custom_value', 'change_' || role, 'UPDATE', 'crm_' || role, rule, rule)
    FROM (VALUES ('sales', ' OR kind = ''product'' AND (SELECT crm_private.is_superior())'),
                 ('product', ' OR kind = ''product'''), ('service', ''), ('marketing', ''),
                 ('finance', '')) AS r(role, products), format(
    'field_id = ANY ((SELECT crm_private.my_fields(%L, true))::bigint[])'
    ' AND (owner_id = ANY ((SELECT crm_private.writable_owners())::bigint[])'
    ' OR account_id = ANY ((SELECT crm_private.writable_team_accounts())::bigint[])%s)',
    'crm_' || role, products) AS rule;
-- The service desk and finance find every service and sale, so also what they may read of its fields.
SELECT crm_private.policy('custom_value', 'slice_' || role, 'SELECT', 'crm_' || role, format(
    '(field_id = ANY ((SELECT crm_private.my_slice_fields(%L))::bigint[])) IS TRUE',
    'crm_' || role))
    FROM unnest(ARRAY['service', 'finance']) AS role;
-- Products and colleagues belong to no account: admins keep their fields, auditors read them.
SELECT crm_private.policy('custom_value', 'read_' || role, 'SELECT', 'crm_' || role, format(
    'account_id IS NULL AND field_id = ANY ((SELECT crm_private.my_fields(%L, false))::bigint[])',
    'crm_' || role))
    FROM unnest(ARRAY['admin', 'auditor']) AS role;
SELECT crm_private.policy('custom_value', 'enter_admin', 'INSERT', 'crm_admin', NULL, rule),
       crm_private.policy('custom_value', 'change_admin', 'UPDATE', 'crm_admin', rule, rule)
    FROM (VALUES ('account_id IS NULL'
        ' AND field_id = ANY ((SELECT crm_private.my_fields(''crm_admin'', true))::bigint[])')) AS r(rule);
SELECT crm_private.only_active('custom_value');

-- How forms look to a role: everybody reads it, an admin decides.
GRANT SELECT ON crm.form_layout TO crm_user;
GRANT INSERT (kind, role_name, definition), UPDATE (definition, deleted_at)
    ON crm.form_layout TO crm_admin;
SELECT crm_private.guard('form_layout');
SELECT crm_private.policy('form_layout', 'read', 'SELECT', 'crm_user', 'true');
SELECT crm_private.policy('form_layout', 'enter', 'INSERT', 'crm_admin', NULL, 'true');
SELECT crm_private.policy('form_layout', 'change', 'UPDATE', 'crm_admin', 'true', 'true');
SELECT crm_private.only_active('form_layout');

-- The tabs of the card: everybody keeps the own ones, an admin those of roles.
GRANT SELECT, INSERT (employee_id, shown, hidden), UPDATE (shown, hidden, deleted_at)
    ON crm.card_tab TO crm_user;
GRANT INSERT (role_name, shown, hidden), UPDATE (shown, hidden, deleted_at)
    ON crm.card_tab TO crm_admin;
SELECT crm_private.guard('card_tab');
SELECT crm_private.policy('card_tab', 'own', 'ALL', 'crm_user',
    'employee_id = (SELECT crm_private.me())', 'employee_id = (SELECT crm_private.me())');
SELECT crm_private.policy('card_tab', 'read', 'SELECT', 'crm_user', 'employee_id IS NULL');
SELECT crm_private.policy('card_tab', 'enter_admin', 'INSERT', 'crm_admin', NULL,
    'employee_id IS NULL');
SELECT crm_private.policy('card_tab', 'change_admin', 'UPDATE', 'crm_admin',
    'employee_id IS NULL', 'employee_id IS NULL');
SELECT crm_private.only_active('card_tab');

-- Every signed-in program learns at once that fields, forms or cards look different.
SELECT crm_private.trigger_on(name, 'x_tell',
    'AFTER INSERT OR UPDATE ON @ FOR EACH STATEMENT EXECUTE FUNCTION crm_private.tell_catalogue()')
    FROM unnest(ARRAY['custom_field', 'custom_choice', 'form_layout', 'card_tab']) AS name;
