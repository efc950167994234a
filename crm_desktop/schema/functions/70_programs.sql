-- The oldest program that this schema still serves, named by the schema that it was made for.
-- Raise it with a migration that takes away or renames what older programs ask for; a migration that
-- only adds leaves it, so that not everybody has to change programs on one day.
CREATE OR REPLACE FUNCTION crm.oldest_program() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$ SELECT '0038'::text $$;
