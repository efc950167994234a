-- Templates of letters. Everybody uses the own and the shared ones; who has the right to design them
-- makes and changes the own and the shared ones. Revisions and pictures are added, never changed.
GRANT SELECT, INSERT (kind, name, shared), UPDATE (name, shared, deleted_at) ON crm.template TO crm_user;
GRANT SELECT, INSERT (template_id, number, document) ON crm.template_revision TO crm_user;
GRANT SELECT, INSERT (template_id, sha256, content) ON crm.template_image TO crm_user;
SELECT crm_private.guard(name)
    FROM unnest(ARRAY['template', 'template_revision', 'template_image']) AS name;
-- One's own, and what colleagues share.
SELECT crm_private.policy('template', 'use', 'SELECT', 'crm_user',
    'shared OR employee_id = (SELECT crm_private.me())');
-- A new one is one's own.
SELECT crm_private.policy('template', 'enter', 'INSERT', 'crm_user', NULL,
    'employee_id = (SELECT crm_private.me()) AND (SELECT crm.may(''design_template''))');
-- A colleague's shared one may be changed, not hidden.
SELECT crm_private.policy('template', 'change', 'UPDATE', 'crm_user', rule, rule)
    FROM (SELECT '(shared OR employee_id = (SELECT crm_private.me()))'
                 ' AND (SELECT crm.may(''design_template''))') AS text(rule);
SELECT crm_private.only_active('template');
-- Whoever reads the template reads what it holds.
SELECT crm_private.policy(name, 'use', 'SELECT', 'crm_user',
    'template_id = ANY ((SELECT crm_private.my_templates())::bigint[])')
    FROM unnest(ARRAY['template_revision', 'template_image']) AS name;
-- Whoever may change the template adds to it.
SELECT crm_private.policy(name, 'enter', 'INSERT', 'crm_user', NULL,
    'template_id = ANY ((SELECT crm_private.my_templates())::bigint[]) AND (SELECT crm.may(''design_template''))')
    FROM unnest(ARRAY['template_revision', 'template_image']) AS name;
SELECT crm_private.only_active('template_revision');
SELECT crm_private.only_active('template_image');
