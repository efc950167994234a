"""Rows of somebody else's account: changing, holding, entering beside them, referring to them."""

from crm_desktop.models.language import N_
from crm_desktop.models.rights import children, columns_of
from crm_desktop.schema.attacks.attack import AT_WORK, DENIED, NO_ROWS, NOTHING, Attack
from crm_desktop.schema.attacks.hidden import SECRET, for_each, key_of


def _changes() -> tuple[str, ...]:
    # Each table has a column that those who may change a row may write.
    return tuple(
        f"UPDATE crm.{table} SET {column} = {column} WHERE {key_of(table)} = {{hidden_{table}}}"
        for table in children()
        for column in columns_of(table, "UPDATE")[-1:]
    )


def _entries() -> tuple[str, ...]:
    """Children of somebody else's record, also as work given to somebody."""
    found = []
    for table, parent in children().items():
        named = parent.removesuffix("_id")
        target = "{foreign}" if named == "account" else f"{{hidden_{named}}}"
        found.append(f"INSERT INTO crm.{table} ({parent}) VALUES ({target})")
        if "employee_id" in columns_of(table, "INSERT"):
            found += [
                f"INSERT INTO crm.{table} ({parent}, employee_id) VALUES ({target}, {who})"
                for who in ("{me}", "{other}")
            ]
    return tuple(found)


REFERENCES = (
    ("task", "contact_id", "contact"),
    ("task", "opportunity_id", "opportunity"),
    ("communication", "document_id", "document"),
    ("communication", "contact_id", "contact"),
    ("contact", "reports_to_id", "contact"),
    ("document", "contact_id", "contact"),
    ("project", "contact_id", "contact"),
    ("opportunity", "contact_id", "contact"),
    ("sale", "opportunity_id", "opportunity"),
    ("satisfaction", "contact_id", "contact"),
    ("product_feedback", "contact_id", "contact"),
    ("opportunity", "account_division_id", "account_division"),
    ("stakeholder", "contact_id", "contact"),
    ("plan_swot", "document_id", "document"),
    ("plan_objective", "stakeholder_id", "stakeholder"),
)

ATTACKS = (
    Attack(
        "changing",
        N_("Nobody changes or takes back a hidden record, by whatever statement."),
        (
            *_changes(),
            "UPDATE crm.contact SET salutation = 'x' FROM crm.account a"
            " WHERE a.id = crm.contact.account_id AND a.id = {foreign}",
            f"UPDATE crm.contact SET salutation = 'x' WHERE {SECRET} RETURNING salutation",
            f"WITH changed AS (UPDATE crm.contact SET salutation = 'x' WHERE {SECRET} RETURNING id)"
            " SELECT id FROM changed",
            "UPDATE crm.account SET name = 'x' WHERE id = {foreign}",
            "UPDATE crm.account SET deleted_at = now() WHERE id = {foreign} RETURNING id",
            "UPDATE crm.account SET parent_id = {mine} WHERE id = {foreign}",
            f"MERGE INTO crm.contact c USING (VALUES (1)) AS v(x) ON c.{SECRET}"
            " WHEN MATCHED THEN UPDATE SET salutation = 'x'",
        ),
        NOTHING,
        AT_WORK,
    ),
    Attack(
        "holding",
        N_("Nobody locks a hidden record, or an account of somebody else, against its owner."),
        (
            *for_each("SELECT # FROM crm.@ WHERE # = {hidden_@} FOR UPDATE"),
            *(
                f"SELECT id FROM crm.{table} WHERE id = {{{row}}} FOR {strength}"
                for table, row in (("account", "foreign"), ("contact", "hidden_contact"))
                for strength in ("UPDATE", "NO KEY UPDATE", "SHARE", "KEY SHARE",
                                 "UPDATE SKIP LOCKED")
            ),
        ),
        NOTHING,
        AT_WORK,
    ),
    Attack(
        "entering",
        N_("Entering on a hidden and on a missing account is refused alike."),
        _entries(),
        (DENIED,),
        AT_WORK,
        alike=True,
    ),
    Attack(
        "typing",
        N_("Nobody is told who types into a hidden record, or says of it that they do."),
        (
            "SELECT employee_id FROM crm.edited_by('contact', {hidden_contact})",
            "SELECT employee_id FROM crm.edited_by('account', {foreign})",
            "SELECT kind, record_id FROM crm.editing WHERE employee_id <> {me}",
            "UPDATE crm.editing SET renewed_at = now() WHERE employee_id <> {me}",
            "INSERT INTO crm.editing (kind, record_id) VALUES ('contact', {hidden_contact})",
            "INSERT INTO crm.editing (kind, record_id) VALUES ('account', {foreign})",
            "INSERT INTO crm.editing (employee_id, kind, record_id)"
            " VALUES ({other}, 'contact', {my_contact})",
            "INSERT INTO crm.editing (kind, record_id, since)"
            " VALUES ('contact', {my_contact}, now() - interval '1 day')",
        ),
        NOTHING,
        AT_WORK,
    ),
    Attack(
        "uniqueness",
        N_("No unique key and no ON CONFLICT tells that a hidden row exists."),
        (
            "INSERT INTO crm.account_detail (account_id, note) VALUES ({foreign}, 'x')"
            " ON CONFLICT (account_id) DO UPDATE SET note = 'x'",
            "INSERT INTO crm.account_detail (account_id) VALUES ({foreign}) ON CONFLICT DO NOTHING",
            "INSERT INTO crm.document_chunk (document_id, position, content)"
            " VALUES ({hidden_document}, 0, 'x')",
            "INSERT INTO crm.account_segment (account_id, segment_id)"
            " SELECT {foreign}, min(id) FROM crm.segment",
            "MERGE INTO crm.account_detail d USING (VALUES ({foreign}::bigint)) AS v(id)"
            " ON d.account_id = v.id WHEN MATCHED THEN UPDATE SET note = 'x'"
            " WHEN NOT MATCHED THEN INSERT (account_id) VALUES (v.id)",
            "INSERT INTO crm.account_team (account_id, employee_id, access)"
            " VALUES ({foreign}, {me}, 'write')",
        ),
        (DENIED,),
        AT_WORK,
        alike=True,
    ),
    Attack(
        "referring",
        N_("Referring to a hidden and to a missing record is refused alike."),
        tuple(
            f"UPDATE crm.{table} SET {column} = {{hidden_{target}}} WHERE id = {{my_{table}}}"
            for table, column, target in REFERENCES
        ),
        ("23503",),
        AT_WORK,
        alike=True,
    ),
    Attack(
        "tying",
        N_("Nobody ties a contact of their own to a hidden human being."),
        (
            "INSERT INTO crm.contact (account_id, last_name, person_id)"
            " VALUES ({mine}, 'x', {hidden_person})",
        ),
        (DENIED,),
        AT_WORK,
        alike=True,
    ),
    Attack(
        "passing on",
        N_("Only an account that was just entered is passed on; all others are handed over."),
        (
            "SELECT crm.pass_new_account({foreign}, {me})",
            "SELECT crm.pass_new_account({mine}, {other})",
            "SELECT crm.pass_new_account(NULL, NULL)",
            "SELECT crm.pass_new_account({foreign}, {other})",
        ),
        (DENIED,),
        AT_WORK,
    ),
    Attack(
        "marks of deletion",
        N_("Nobody enters a record as deleted, or deletes the detail of an account."),
        (
            "INSERT INTO crm.contact (account_id, last_name, deleted_at)"
            " VALUES ({mine}, 'x', now())",
            "UPDATE crm.account_detail SET deleted_at = now() WHERE account_id = {mine}",
        ),
        (DENIED,),
        AT_WORK,
    ),
    Attack(
        "unreadable text",
        N_("Text with a NUL is refused."),
        (
            "UPDATE crm.contact SET salutation = 'a' || chr(0) WHERE id = {my_contact}",
            r"UPDATE crm.contact SET salutation = E'a\000' WHERE id = {my_contact}",
        ),
        ("54000", "22021"),
        AT_WORK,
    ),
    Attack(
        "overlong text",
        N_("Text that is too long is refused, not stored."),
        (
            "UPDATE crm.account SET name = repeat('x', 5000) WHERE id = {mine}",
            "INSERT INTO crm.account (name) VALUES (repeat('x', 5000))",
            "UPDATE crm.contact SET last_name = repeat('x', 5000) WHERE id = {my_contact}",
            "UPDATE crm.task SET subject = repeat('x', 5000) WHERE id = {my_task}",
            "UPDATE crm.opportunity SET name = repeat('x', 5000) WHERE id = {my_opportunity}",
            "UPDATE crm.document SET file_name = repeat('x', 9999) WHERE id = {my_document}",
        ),
        ("23514",),
        AT_WORK,
    ),
    Attack(
        "strangers in the directory",
        N_("In the directory, nobody finds out when a record was entered or changed, or by whom."),
        (
            "SELECT created_by FROM crm.account WHERE id = {foreign}",
            "SELECT 1 FROM crm.account a WHERE id = {foreign} AND a.changed_at > '2000-01-01'",
            "SELECT (a).created_at FROM crm.account AS a WHERE id = {foreign}",
        ),
        (DENIED, NO_ROWS),
    ),
)  # fmt: skip
