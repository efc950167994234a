-- Policies that no file names any more are taken away; free text tells nothing through EXPLAIN.
DO $$
DECLARE
    p record;
BEGIN
    FOR p IN SELECT pp.tablename, pp.policyname FROM pg_policies pp
             LEFT JOIN crm_private.installed_policy i
               ON i.table_name = pp.tablename AND i.policy_name = pp.policyname
             WHERE pp.schemaname = 'crm' AND i.seen IS DISTINCT FROM pg_current_xact_id()::text LOOP
        EXECUTE format('DROP POLICY %I ON crm.%I', p.policyname, p.tablename);
    END LOOP;
    DELETE FROM crm_private.installed_policy WHERE seen <> pg_current_xact_id()::text;
    FOR p IN SELECT c.relname, a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
             WHERE c.relnamespace = 'crm'::regnamespace AND c.relkind = 'r' AND a.attnum > 0
               AND NOT a.attisdropped AND a.attstattarget IS DISTINCT FROM 0
               AND EXISTS (SELECT FROM pg_attribute o WHERE o.attrelid = c.oid AND o.attname = 'owner_id')
               AND c.relname <> 'account'
               AND a.attname IN ('note', 'body', 'result', 'subject', 'next_step', 'place', 'content',
                                 'salutation', 'reason', 'credit_note', 'competitor', 'description', 'name', 'full_name', 'file_name',
                                 'text', 'summary', 'ambition', 'rag_reason', 'placeholder', 'why',
                                 'goal', 'decisions', 'blocked_reason', 'label', 'job', 'snapshot',
                                 'sort_key', 'search_text', 'text_value', 'text_value_key',
                                 'long_value', 'own_letter')
               AND NOT (c.relname = 'contact' AND a.attname = 'sort_key') LOOP
        EXECUTE format('ALTER TABLE crm.%I ALTER COLUMN %I SET STATISTICS 0', p.relname, p.attname);
    END LOOP;
END $$;
-- After a restore into another server its transactions are counted anew.
SELECT crm_private.begin_era();
