-- Anyone who may enter accounts can enter one for somebody else: it is entered as one's own and
-- passed on in the same transaction. The author stays in the team, reading, for 7 days.
CREATE OR REPLACE FUNCTION crm.pass_new_account(account bigint, new_owner bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    author constant bigint := crm_private.me();
BEGIN
    PERFORM FROM crm.account a
        WHERE a.id = account AND a.owner_id = author AND a.created_by = author
          AND a.created_at = now();
    IF author IS NULL OR NOT FOUND THEN
        RAISE EXCEPTION 'not an account entered in this transaction' USING ERRCODE = '42501';
    END IF;
    PERFORM FROM crm.employee e WHERE e.id = new_owner AND e.active AND e.deleted_at IS NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no such active colleague'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_account_owner_active', COLUMN = 'owner_id';
    END IF;
    -- Who has no role yet may wait for it; partners, auditors and admins would never see it.
    IF crm_private.roles_of(new_owner) <> '{}' THEN
        PERFORM crm_private.check_new_owner(new_owner);
    END IF;
    UPDATE crm.account a SET owner_id = new_owner WHERE a.id = account;
    IF NOT crm_private.employee_may_see(author, account, new_owner) THEN
        INSERT INTO crm.account_team (account_id, employee_id, access, valid_from, valid_to)
            VALUES (account, author, 'read', crm_private.today(), crm_private.today() + 7);
    END IF;
END $$;
