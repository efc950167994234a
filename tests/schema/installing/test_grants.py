"""What is installed is what the file of rights says, to the column; forms write no more than that.

Every right that is missing or too much changes the set and is found here (see test_mutants.py).
"""

from crm_desktop.models import rights
from crm_desktop.models.fields import KINDS, Type
from crm_desktop.models.queries.people import ROLES
from crm_desktop.schema.compare_rights import (
    differences,
    expected,
    expected_functions,
    granted,
    granted_functions,
)
from tools import rights_page

# Written beside the fields of a form: keys to parents, pieces of files, places in a row.
BESIDE_FORMS = {
    "account_segment": {"segment_id"},
    "account_team": {"employee_id"},
    "activity": {"recurrence_id", "occurs_at", "uid"},
    "activity_participant": {"contact_id", "employee_id"},
    "address": {"contact_id"},
    "communication": {"template_revision_id"},
    "contact": {"person_id"},
    "contact_point": {"contact_id"},
    "document": {"file_name", "media_type", "size", "sha256"},
    "document_chunk": {"position", "content"},
    "recurrence": {"rule", "zone", "starts_at"},
    "due_seen": {"kind", "record_id", "due_on"},
    "plan_member": {"employee_id"},
    "plan_division": {"account_division_id"},
    "plan_objective_cell": {"plan_cell_id"},
    "plan_objective_opportunity": {"opportunity_id"},
    "plan_review_participant": {"contact_id", "employee_id"},
    "sale_line": {"position"},
    "opportunity_line": {"position"},
    "share": {"partner_id", "kind"},
    "task": {"activity_id"},
}


def test_rights_on_tables_and_columns(pg):
    assert granted(pg) == expected()


def test_rights_on_functions(pg):
    assert granted_functions(pg) == expected_functions(pg)


def test_policies_are_for_those_who_have_rights(pg):
    assert list(differences(pg)) == []


def test_a_policy_too_much_or_missing_is_named(pg):
    for statement, line in (
        ("CREATE POLICY more ON crm.task FOR SELECT TO crm_admin USING (true)",
         "policy too much for task SELECT crm_admin"),
        ("DROP POLICY read ON crm.act_right", "no policy for act_right SELECT crm_user"),
        ("GRANT SELECT (note) ON crm.task TO PUBLIC", "too much: task note SELECT PUBLIC"),
        ("REVOKE SELECT ON crm.sale FROM crm_finance", "missing: sale SELECT crm_finance"),
    ):  # fmt: skip
        with pg.transaction(force_rollback=True):
            pg.execute(statement.encode())
            assert list(differences(pg)) == [line]


def test_file_names_every_table(pg):
    rows = pg.execute(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'crm'::regnamespace"
    ).fetchall()
    assert sorted(rights.tables()) == sorted(name for (name,) in rows)
    assert set(rights.ROLES) == {*ROLES, "crm_user"}
    deletable = {right.table for right in rights.RIGHTS if right.command == "DELETE"}
    assert deletable == rights.DELETABLE


def test_forms_write_what_the_file_says():
    """The catalogue of fields and the file are written apart; here they meet."""
    for table, parent in rights.children().items():
        forms = {
            field.name
            for kind in KINDS.values()
            for field in kind.fields
            if (field.table or kind.name) == table
            and field.editable
            and not field.worked_out
            and field.type is not Type.LINKS
        } | {parent}
        fixed = {f.name for f in KINDS[table].fields if f.fixed} if table in KINDS else set()
        beside = BESIDE_FORMS.get(table, set())
        assert set(rights.columns_of(table, "INSERT")) == forms | beside, table
        changed = set(rights.columns_of(table, "UPDATE")) - {"deleted_at"}
        assert forms - {parent, *beside, *fixed} <= changed <= forms | beside, table


def test_page_of_the_guide_is_current():
    assert rights_page.PAGE.read_text("utf-8") == rights_page.page(), (
        "run python tools/rights_page.py"
    )
