"""What nobody may do with whole tables and kept columns, and who reads no customer at all."""

from crm_desktop.models.language import N_
from crm_desktop.models.rights import children, columns_of, tables
from crm_desktop.models.rights.parts import BUSINESS
from crm_desktop.schema.attacks.attack import AT_WORK, DENIED, NO_ROWS, NOT_ADMIN, Attack

# Columns that the server keeps; a table that has none of that name says so (42703).
KEPT = ("id", "owner_id", "version", "created_by", "created_at", "changed_by", "changed_at")
LOCKS = ("ROW EXCLUSIVE", "SHARE", "EXCLUSIVE", "ACCESS EXCLUSIVE")

ATTACKS = (
    Attack(
        "emptying",
        N_("Nobody deletes a row for good, or empties a table."),
        tuple(f"{verb} crm.{table}" for table in tables() for verb in ("DELETE FROM", "TRUNCATE")),
    ),
    Attack(
        "locking",
        N_("Nobody locks a table against the others."),
        tuple(f"LOCK TABLE crm.{table} IN {mode} MODE" for table in tables() for mode in LOCKS),
    ),
    Attack(
        "loading",
        N_("Nobody loads rows past row security with COPY."),
        (
            *(f"COPY crm.{table} FROM STDIN" for table in tables()),
            "COPY crm.contact (account_id, last_name) FROM STDIN",
            "COPY crm.account (name) FROM STDIN",
            "COPY crm.op_log (id) FROM STDIN",
        ),
        (DENIED, "0A000"),
    ),
    Attack(
        "kept columns",
        N_("Nobody writes keys, owners, versions, or who entered and changed a record, and when."),
        (
            *(
                f"UPDATE crm.{table} SET {column} = DEFAULT"
                for table in (*children(), "account")
                for column in KEPT
            ),
            *(
                f"INSERT INTO crm.{table} ({column}) OVERRIDING SYSTEM VALUE VALUES ({value})"
                for table in (*children(), "account")
                for column, value in (("id", 1), ("owner_id", "{me}"), ("version", 9),
                                      ("created_by", "{other}"), ("deleted_at", "now()"))
            ),
        ),
        (DENIED, "428C9", "42703"),
    ),
    Attack(
        "moving",
        N_("Nobody moves a record to another account, or gives an account away by changing it."),
        (
            *(f"UPDATE crm.{table} SET {parent} = {{foreign}}"
              for table, parent in children().items()
              if parent not in columns_of(table, "UPDATE")),
            "UPDATE crm.contact SET person_id = 1",
            "UPDATE crm.account SET owner_id = {other} WHERE id = {mine}",
            "UPDATE crm.account_team SET employee_id = {me}",
        ),
    ),
    Attack(
        "who sees no customer",
        N_("Admins, auditors and partners read and enter no customer data."),
        (
            *(f"SELECT FROM crm.{table}" for table in children() if table != "account_team"),
            *(f"COPY crm.{table} TO STDOUT" for table in children() if table != "account_team"),
            "INSERT INTO crm.account (name) VALUES ('x')",
            "UPDATE crm.account SET name = 'x'",
            "SELECT crm.pass_new_account(1, 1)",
        ),
        (DENIED, NO_ROWS),  # a partner's person to whom nothing is shared meets no row
        frozenset({"crm_admin", "crm_auditor", "crm_partner"}),
    ),
    Attack(
        "directory of partners",
        N_("A partner firm's person reads no directory, colleagues or products."),
        (
            "SELECT id FROM crm.account",
            "SELECT id FROM crm.employee WHERE login <> session_user",
            "SELECT id FROM crm.product",
            "SELECT id FROM crm.stand_in",
            "SELECT kind FROM crm.recent",
            "SELECT * FROM crm.search_accounts('{a}', 9)",
            "SELECT * FROM crm.accounts_by_text('name', 'contains', 'alf', 9)",
            "SELECT * FROM crm.search_records('{a}', 9)",
            "SELECT * FROM crm.search_texts('{a}', 'a', 9)",
        ),
        expected=(DENIED, NO_ROWS),
        who=frozenset({"crm_partner"}),
    ),
    Attack(
        "others' comfort",
        N_("Nobody reads or writes what a colleague opened last, or keeps as filters and views."),
        (
            "SELECT 1 FROM crm.recent WHERE employee_id = {other}",
            "UPDATE crm.recent SET favourite = true WHERE employee_id = {other}",
            "INSERT INTO crm.recent (employee_id, kind, record_id) VALUES ({other}, 'account', 1)",
            "SELECT 1 FROM crm.import_run WHERE employee_id = {other}",
            "UPDATE crm.import_run SET state = 'undone' WHERE employee_id = {other}",
            "UPDATE crm.import_run SET operation = gen_random_uuid()",
            "INSERT INTO crm.import_run (employee_id, operation, digest, kind, file_name)"
            " VALUES ({other}, gen_random_uuid(), gen_random_uuid(), 'account', 'x')",
            *(
                attack
                for table in ("saved_filter", "list_view", "import_mapping", "report")
                for attack in (
                    f"SELECT 1 FROM crm.{table} WHERE employee_id = {{other}} AND NOT shared",
                    f"UPDATE crm.{table} SET shared = true WHERE employee_id = {{other}}"
                    " AND NOT shared",
                    f"INSERT INTO crm.{table} (employee_id, kind, name, definition)"
                    " VALUES ({other}, 'account', 'x', '{}')",
                )
            ),
        ),
        (NO_ROWS, DENIED),
    ),
    Attack(
        "own fields",
        N_("Nobody but an admin describes the firm's own fields, forms and cards of roles."),
        (
            "INSERT INTO crm.custom_field (kind, code, label, type, readers, writers)"
            " VALUES ('account', 'x', 'x', 'text', ARRAY['crm_sales'], ARRAY[]::text[])",
            "UPDATE crm.custom_field SET readers = ARRAY['crm_sales', 'crm_service']",
            "UPDATE crm.custom_field SET writers = readers",
            "INSERT INTO crm.custom_choice (field_id, code, label) VALUES (1, 'x', 'x')",
            "UPDATE crm.custom_choice SET label = 'x'",
            "INSERT INTO crm.form_layout (kind, role_name, definition)"
            " VALUES ('account', 'crm_user', '{}')",
            "UPDATE crm.form_layout SET definition = '{}'",
            "INSERT INTO crm.card_tab (role_name, shown, hidden) VALUES ('crm_user', '{}', '{}')",
            "UPDATE crm.card_tab SET shown = '{}' WHERE employee_id IS NULL",
            "UPDATE crm.card_tab SET hidden = '{}' WHERE employee_id = {other}",
            "INSERT INTO crm.card_tab (employee_id, shown, hidden) VALUES ({other}, '{}', '{}')",
        ),
        (DENIED, NO_ROWS),
        AT_WORK,
    ),
    Attack(
        "values of own fields",
        N_("Values are entered at records one may write, never moved to another field or record."),
        (
            "INSERT INTO crm.custom_value (field_id, kind, record_id, text_value)"
            " VALUES (1, 'account', {foreign}, 'x')",
            "INSERT INTO crm.custom_value (field_id, kind, record_id, text_value)"
            " VALUES (1, 'contact', {hidden_contact}, 'x')",
            "INSERT INTO crm.custom_value (field_id, kind, record_id, account_id, owner_id)"
            " VALUES (1, 'account', {foreign}, {foreign}, {me})",
            "UPDATE crm.custom_value SET field_id = field_id",
            "UPDATE crm.custom_value SET record_id = record_id",
            "UPDATE crm.custom_value SET account_id = account_id, owner_id = {me}",
            "DELETE FROM crm.custom_value",
            "SELECT id FROM crm.custom_value WHERE account_id = {foreign}",
            "SELECT id FROM crm.custom_value WHERE field_id IN"
            " (SELECT id FROM crm.custom_field WHERE retired)",
        ),
        (DENIED, NO_ROWS),
        AT_WORK,
    ),
    Attack(
        "rules on data",
        N_("Nobody but an admin writes what must be known of customers, or what gives a segment."),
        (
            "INSERT INTO crm.data_rule (name, required) VALUES ('x', ARRAY['phone'])",
            "UPDATE crm.data_rule SET active = false",
            "UPDATE crm.segment SET definition = '{}'",
        ),
        (DENIED, NO_ROWS),
        NOT_ADMIN,
    ),
    Attack(
        "who verified",
        N_("Nobody names who verified an account, not oneself either."),
        ("UPDATE crm.account_detail SET verified_by = {other}",),
        (DENIED,),
    ),
    Attack(
        "targets and commissions",
        N_("Nobody sets the own target, reads a stranger's, or changes what is paid for it."),
        (
            "SELECT 1 FROM crm.target WHERE employee_id = {other}",
            "UPDATE crm.target SET amount = 1 WHERE employee_id IN ({me}, {other})",
            *(
                "INSERT INTO crm.target (employee_id, scope, measure, period, starts_on, amount,"
                f" currency) VALUES ({who}, 'own', 'sales', 'month', '2030-01-01', 1, 'EUR')"
                for who in ("{me}", "{other}")
            ),
            "INSERT INTO crm.commission_rule (name, scope, measure, period, valid_from)"
            " VALUES ('x', 'own', 'sales', 'month', '2030-01-01')",
            "UPDATE crm.commission_rule SET valid_to = NULL",
            "UPDATE crm.commission_band SET rate = 100",
            "INSERT INTO crm.commission_band (commission_rule_id, from_percent, rate)"
            " VALUES (1, 0, 100)",
        ),
        (DENIED, NO_ROWS),
        frozenset(BUSINESS) - {"crm_finance"},
    ),
    Attack(
        "others' templates",
        N_("A template that nobody shares is its maker's, and no revision is ever changed."),
        (
            "SELECT 1 FROM crm.template WHERE employee_id = {other} AND NOT shared",
            "SELECT 1 FROM crm.template_revision r WHERE NOT EXISTS"
            " (SELECT FROM crm.template t WHERE t.id = r.template_id)",
            "SELECT 1 FROM crm.template_image i WHERE NOT EXISTS"
            " (SELECT FROM crm.template t WHERE t.id = i.template_id)",
            "UPDATE crm.template SET shared = true WHERE employee_id = {other} AND NOT shared",
            "INSERT INTO crm.template (employee_id, kind, name) VALUES ({other}, 'letter', 'x')",
            "UPDATE crm.template_revision SET document = '{}'",
            "UPDATE crm.template_image SET content = ''",
            "DELETE FROM crm.template_revision",
        ),
        (NO_ROWS, DENIED),
    ),
    Attack(
        "others' mailings",
        N_("A run of mass correspondence is its sender's; nobody writes its recipients by hand."),
        (
            "SELECT 1 FROM crm.mailing WHERE employee_id = {other}",
            "SELECT 1 FROM crm.mailing_recipient WHERE account_id = {foreign}",
            "UPDATE crm.mailing SET state = 'done' WHERE employee_id = {other}",
            "UPDATE crm.mailing SET employee_id = {me}",
            "INSERT INTO crm.mailing (employee_id, subject, channel, template_revision_id, kind,"
            " operation) VALUES ({other}, 'x', 'paper', 1, 'contact', gen_random_uuid())",
            "INSERT INTO crm.mailing_recipient (mailing_id, account_id, position)"
            " VALUES ({hidden_mailing}, {mine}, 99)",
            "UPDATE crm.mailing_recipient SET state = 'waiting'",
            "UPDATE crm.mailing_recipient SET document_id = 1",
            "SELECT crm.add_recipients({hidden_mailing}, ARRAY[{foreign}], ARRAY[{hidden_contact}],"
            " ARRAY[NULL], ARRAY[NULL])",
            "SELECT * FROM crm.take_recipients({hidden_mailing}, 10)",
            "SELECT crm.file_recipients({hidden_mailing}, ARRAY[1], ARRAY['x'::bytea], 'x', 'x',"
            " ARRAY['x'], ARRAY['x'])",
            "SELECT crm.settle_recipients({hidden_mailing}, ARRAY[1], ARRAY['hand'], ARRAY['x'])",
            "SELECT crm.change_letters({hidden_mailing}, ARRAY[{mine}], ARRAY[NULL]::bigint[],"
            " ARRAY['{}'::jsonb])",
            "UPDATE crm.mailing_recipient SET own_letter = '{}'",
            "SELECT own_letter FROM crm.mailing_recipient WHERE account_id = {foreign}",
            # The run has a letter to the own account too: that one is read, and nothing else.
            "SELECT 1 FROM crm.mailing_files({hidden_mailing}, 0, 100) WHERE position = 1",
            "SELECT 1 FROM crm.mailing_recipient WHERE id = {hidden_mailing_recipient}",
            "SELECT 1 FROM crm.mailing_recipient WHERE mailing_id = {hidden_mailing}"
            " AND account_id <> {mine}",
            "SELECT 1 FROM crm.letter_pictures({hidden_document})",
            "SELECT 1 FROM crm.check_recipients('email', NULL, ARRAY[{foreign}],"
            " ARRAY[{hidden_contact}]) WHERE reason IS DISTINCT FROM 'hidden'",
        ),
        (NO_ROWS, DENIED),
    ),
    Attack(
        "dates",
        N_("No row gets a date that no program can read: it would end everybody's list."),
        tuple(
            f"UPDATE crm.{table} SET {column} = '{value}' WHERE id = {{my_{table}}}"
            for table, column in (("activity", "starts_at"), ("task", "due_on"),
                                  ("sale", "sold_on"), ("contact", "valid_to"))
            for value in ("infinity", "-infinity", "20000-01-01", "0044-03-15 BC")
        ),
        ("23514",),
        AT_WORK,
    ),
)  # fmt: skip
