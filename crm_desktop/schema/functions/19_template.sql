-- Templates that somebody may use: the own ones, and those that colleagues share.
CREATE OR REPLACE FUNCTION crm_private.my_templates() RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
    SELECT coalesce(array_agg(t.id), '{}') FROM crm.template t
    WHERE crm_private.me() IS NOT NULL AND (t.shared OR t.employee_id = crm_private.me()));
END $$;

-- A letter names only a template that its writer may use; read with the writer's rights.
CREATE OR REPLACE FUNCTION crm_private.check_template_revision() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM crm.template_revision r WHERE r.id = NEW.template_revision_id) THEN
        RAISE EXCEPTION 'no such template' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
