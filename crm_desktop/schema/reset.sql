-- Start from nothing: no grant. The files of permissions/ say everything that is allowed; policies
-- stay while this runs and are altered only where their text differs.
DO $$
DECLARE
    t regclass;
    f regprocedure;
    roles constant text := 'PUBLIC, crm_user, crm_sales, crm_service, crm_marketing, crm_product, '
        'crm_finance, crm_partner, crm_auditor, crm_admin';
BEGIN
    FOR t IN SELECT oid FROM pg_class WHERE relkind IN ('r', 'v')
             AND relnamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace) LOOP
        EXECUTE format('REVOKE ALL ON %s FROM %s', t, roles);
    END LOOP;
    FOR f IN SELECT oid::regprocedure FROM pg_proc
             WHERE pronamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace) LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM %s', f, roles);
    END LOOP;
    EXECUTE 'REVOKE ALL ON SCHEMA crm, crm_private FROM ' || roles;
END $$;
