"""Checks left out of finding and merging duplicates: function, part of it, what stands instead."""

DEMAND = "PERFORM crm_private.demand('merge');"
LIKELY = "crm.likely_duplicates(text,text[],text[])"
HANDLERS = "crm_private.handlers(text,text,int8multirange,int8multirange)"
LIST = "crm.list_duplicates(text,boolean,integer)"
NOTE = "crm.note_duplicates(text,bigint[],bigint[],integer[],text[])"
END = "crm.end_scan(text,timestamptz)"
DIFFERENT = "crm.set_different(text,bigint,bigint,boolean)"
TO_MERGE = "crm_private.to_merge(bigint,bigint)"
ACCOUNTS = "crm.merge_accounts(bigint,bigint,bigint,bigint,text[])"
CONTACTS = "crm.merge_contacts(bigint,bigint,bigint,bigint,text[])"
TIE = "crm.tie_contacts(bigint,bigint)"
MINE = "crm_private.my_contacts(bigint[],boolean)"

MERGING: tuple[tuple[str, str, str], ...] = (
    (LIKELY, "IF NOT crm_private.roles_of(crm_private.me()) && crm_private.business_roles() THEN",
     "IF false THEN"),
    ("crm.likely_accounts(text[],text[],text[],text[])",
     "IF NOT crm_private.roles_of(crm_private.me()) && crm_private.business_roles() THEN",
     "IF false THEN"),
    (HANDLERS, "AND crm_private.latin(crm_private.norm(c.last_name)) = last", ""),
    (HANDLERS, "AND crm_private.latin(crm_private.norm(c.first_name)) = first", ""),
    (HANDLERS, "AND NOT (owners @> c.owner_id OR teams @> c.account_id)", ""),
    ("crm_private.contacts_like(text,text,text[],int8multirange,int8multirange)",
     "AND (owners @> c.owner_id OR teams @> c.account_id)", ""),
    (MINE, "AND (c.owner_id = ANY", "AND (true OR c.owner_id = ANY"),
    (MINE, "crm_private.owners_for(crm_private.me(), writing)",
     "crm_private.owners_for(crm_private.me(), false)"),
    (MINE, "crm_private.teams_for(crm_private.me(), writing)",
     "crm_private.teams_for(crm_private.me(), false)"),
    (NOTE, DEMAND, ""),
    (NOTE, "mine := crm_private.my_contacts(lefts || rights, false);", "mine := lefts || rights;"),
    (NOTE, "AND p.l <> p.r", ""),
    (NOTE, "DO UPDATE SET score = excluded.score,",
     "DO UPDATE SET different = false, score = excluded.score,"),
    (END, DEMAND, ""),
    (END, "d.left_id = ANY (mine) AND d.right_id = ANY (mine)", "true"),
    (LIST, "IF NOT crm_private.roles_of(me) && crm_private.business_roles() THEN",
     "IF false THEN"),
    (LIST, "AND (l.owner_id = ANY (read_owners) OR l.account_id = ANY (read_teams))", ""),
    (LIST, "AND (r.owner_id = ANY (read_owners) OR r.account_id = ANY (read_teams))", ""),
    (LIST, "AND (w.mine OR NOT list_duplicates.own) ORDER BY d.score DESC, d.left_id, d.right_id"
     " LIMIT list_duplicates.most; ELSE", "ORDER BY d.score DESC LIMIT list_duplicates.most; ELSE"),
    (DIFFERENT, DEMAND, ""),
    (DIFFERENT, "crm_private.my_contacts(ARRAY[found.left_id, found.right_id], false)",
     "ARRAY[found.left_id, found.right_id]"),
    (DIFFERENT, "AND (a.owner_id = ANY", "AND (true OR a.owner_id = ANY"),
    (TO_MERGE, DEMAND, ""),
    (TO_MERGE, "AND (a.owner_id = ANY", "AND (true OR a.owner_id = ANY"),
    (TO_MERGE, "OR NOT owners <@ people AND (", "OR false AND ("),
    (TO_MERGE, "owners[1] <> owners[2] OR", ""),
    (TO_MERGE, "OR EXISTS (SELECT FROM crm.account_team t"
     " WHERE t.account_id IN (keep, gone) AND t.deleted_at IS NULL)", ""),
    (TO_MERGE, "OR EXISTS (SELECT FROM crm.share s"
     " WHERE s.account_id IN (keep, gone) AND s.deleted_at IS NULL)", ""),
    ("crm_private.take_over(text,text,bigint,bigint,text[])",
     "unnest(crm_private.writable_columns(take_over.table_name))",
     "unnest(ARRAY['company_id', 'owner_id', 'sector'])"),
    (ACCOUNTS, "IF (kept.version, lost.version) IS DISTINCT FROM (keep_version, gone_version) THEN",
     "IF false THEN"),
    (ACCOUNTS, "PERFORM crm_private.forward('account', keep, gone);", ""),
    (CONTACTS, "IF (kept.version, lost.version) IS DISTINCT FROM (keep_version, gone_version) THEN",
     "IF false THEN"),
    (CONTACTS, "kept.account_id IS DISTINCT FROM lost.account_id", "false"),
    (TIE, DEMAND, ""),
    (TIE, "cardinality(crm_private.my_contacts(ARRAY[keep, other], true)) <> 2", "false"),
    (TIE, "UPDATE crm.consent s SET person_id = person WHERE s.person_id = former;", ""),
)  # fmt: skip
