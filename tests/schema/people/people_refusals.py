"""What the functions of `crm_people` must refuse: who calls, the call, SQLSTATE and rule.

Data: the tests ask each one, and a check that is left out (see test_people_mutants.py) must make at
least one of them succeed. `{seller}` is an employee, `{v_seller}` the version read of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

DENIED = "42501"
RULE = "23514"
CONFLICT = "V0001"
VERIFIER = "SCRAM-SHA-256$4096:" + "A" * 22 + "==$" + "B" * 43 + "=:" + "C" * 43 + "="


@dataclass(frozen=True)
class Refusal:
    """`by` is a person, or None for the superuser; `before` is done by the superuser."""

    by: str | None
    call: str
    state: str
    rule: str = ""
    before: tuple[str, ...] = ()


def rule(call: str, name: str, *before: str, by: str | None = "admin") -> Refusal:
    return Refusal(by, call, RULE, name, before)


ON_PERSON = (
    "lock_person({0}, {v_0})",
    "unlock_person({0}, {v_0})",
    "end_person({0}, {v_0})",
    "set_roles({0}, '{crm_sales}', {v_0})",
    "reset_password({0}, '" + VERIFIER + "')",
    "end_sessions({0})",
)
CREATE = "create_person('{login}', 'Nová', '{roles}', NULL, '{verifier}')"
ALL_CALLS = (
    *(call.replace("{0}", "{rival}").replace("{v_0}", "{v_rival}") for call in ON_PERSON),
    "create_person('test-nova', 'Nová', '{crm_sales}', NULL, '" + VERIFIER + "')",
    "give_login({rival}, 'test-nova', '{crm_sales}', '" + VERIFIER + "', {v_rival})",
    "confirm_admin(1, true)",
    "connections()",
    "end_connection(1, now())",
)
BAD_LOGINS = (
    "", "a", "A", "Eva", "1eva", "-eva", "eva malá", "evá", "pg_eva", "crm_eva", "crm_owner",
    "public", "none", 'eva"; DROP ROLE postgres; --', "eva'", "eva\n", "eva;", "e" * 64,
)  # fmt: skip
BAD_ROLES = (
    ("", "ck_employee_roles_given"),
    ("crm_owner", "ck_employee_roles_known"),
    ("crm_user", "ck_employee_roles_known"),
    ("crm_roleadmin", "ck_employee_roles_known"),
    ("pg_read_all_data", "ck_employee_roles_known"),
    ("pg_execute_server_program,crm_sales", "ck_employee_roles_known"),
    ("postgres", "ck_employee_roles_known"),
    ("test-head", "ck_employee_roles_known"),
    ("NULL", "ck_employee_roles_known"),
    ("crm_partner,crm_sales", "ck_employee_roles_partner"),
    ("crm_partner,crm_admin", "ck_employee_roles_partner"),
)
BAD_VERIFIERS = (
    "",
    "secret",
    "md5" + "0" * 32,
    VERIFIER + " ",
    VERIFIER + "\n",
    "x" + VERIFIER,
    VERIFIER.replace("4096", "1"),
    VERIFIER.replace("4096", "1000000000"),
    VERIFIER.replace("C" * 43, "C" * 39),
    VERIFIER.replace("B" * 43, "B" * 44),
    VERIFIER.replace("A" * 22 + "==", ""),
    VERIFIER.replace("SHA-256", "SHA-512"),
)
POWERS = ("CREATEROLE", "CREATEDB", "REPLICATION", "BYPASSRLS", "SUPERUSER")


def on(person: str, call: str) -> str:
    return call.replace("{0}", f"{{{person}}}").replace("{v_0}", f"{{v_{person}}}")


def of_callers() -> Iterator[Refusal]:
    """Yield who may not call at all, whatever rights on functions came to be."""
    inactive = "UPDATE crm.employee SET active = false WHERE id = {both}"
    deleted = "UPDATE crm.employee SET deleted_at = now() WHERE id = {both}"
    granted = "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA crm_people TO crm_sales"
    for call in ALL_CALLS:
        for person in ("seller", "head", "auditor", "partner", "inactive"):
            yield Refusal(person, call, DENIED)
        yield Refusal("both", call, DENIED, before=(inactive,))
        yield Refusal("both", call, DENIED, before=(deleted,))
        yield Refusal("seller", call, DENIED, before=(granted,))
    yield Refusal("inactive", f"change_own_password('{VERIFIER}')", DENIED)
    yield Refusal(None, f"change_own_password('{VERIFIER}')", DENIED)
    for helper in ("grantable()", "roles_of('postgres')", "actor()", "flush_plans()",
                   "end_sessions_of('test-head')", "give_group('test-seller', 'crm_admin')",
                   "count_change(1)", "answer_open(1, 1, 'given')"):  # fmt: skip
        yield Refusal("admin", helper, DENIED)


def of_targets() -> Iterator[Refusal]:
    """Yield who must not be acted upon."""
    login = "UPDATE crm.employee SET login = {} WHERE id = {{rival}}"
    for call in ON_PERSON:
        yield rule(on("admin", call), "ck_employee_oneself")
        yield rule(call.replace("{0}", "1000000000").replace("{v_0}", "1"), "ck_employee_has_login")
        call = on("rival", call)
        ours = "ck_employee_role_of_ours"
        yield rule(call, "ck_employee_has_login", login.format("NULL"))
        yield rule(call, "ck_employee_has_login",
                   "UPDATE crm.employee SET deleted_at = now() WHERE id = {rival}")  # fmt: skip
        for name in ("postgres", "crm_owner", "crm_roleadmin", "pg_monitor", "test-gone"):
            yield rule(call, ours, login.format(f"'{name}'"))
            yield rule(call, ours, login.format(f"'{name}'"), by=None)
    lock = "lock_person({rival}, {v_rival})"
    for power in POWERS:
        yield rule(lock, "ck_employee_role_of_ours", f'ALTER ROLE "test-rival" {power}')
    for group in ("pg_read_all_data", "crm_owner"):
        yield rule(lock, "ck_employee_role_of_ours", f'GRANT {group} TO "test-rival"')
        password = f"change_own_password('{VERIFIER}')"
        yield rule(password, "ck_employee_role_of_ours", f'GRANT {group} TO "test-rival"',
                   by="rival")  # fmt: skip


def of_versions() -> Iterator[Refusal]:
    """Yield changes of what a colleague has changed meanwhile."""
    for call in ON_PERSON[:4]:
        for by in ("admin", None):
            for version in ("{v_rival} + 1", "{v_rival} - 1", "NULL"):
                wrong = on("rival", call).replace("{v_rival}", version)
                yield Refusal(by, wrong, CONFLICT)
    give = "give_login({rival}, 'test-nova', '{crm_sales}', '" + VERIFIER + "', {v_rival} - 1)"
    yield Refusal("admin", give, CONFLICT)


def of_values() -> Iterator[Refusal]:
    """Yield logins, roles and passwords that will not do."""
    create = CREATE.replace("{verifier}", VERIFIER)
    give = "give_login({rival}, '{login}', '{roles}', '" + VERIFIER + "', {v_rival})"
    without = "UPDATE crm.employee SET login = NULL WHERE id = {rival}"
    for call, before in ((create, ()), (give, (without,))):
        for name in BAD_LOGINS:
            wrong = call.replace("{login}", name.replace("'", "''")).replace(
                "{roles}", "{crm_sales}"
            )
            yield rule(wrong, "ck_employee_login_form", *before)
        for name in ("postgres", "test-seller", "test-role", "test-person"):
            other = "UPDATE crm.employee SET login = 'test-person' WHERE id = {expired}"
            taken = ('CREATE ROLE "test-role"', other)
            wrong = call.replace("{login}", name).replace("{roles}", "{crm_sales}")
            yield rule(wrong, "ck_employee_login_taken", *before, *taken)
        missing = call.replace("'{login}'", "NULL").replace("{roles}", "{crm_sales}")
        yield rule(missing, "ck_employee_login_form", *before)
    ways = (create.replace("{login}", "test-nova"), "set_roles({rival}, '{roles}', {v_rival})")
    for call in ways:
        for roles, name in BAD_ROLES:
            yield rule(call.replace("{roles}", f"{{{roles}}}"), name)
            yield rule(call.replace("{roles}", f"{{{roles}}}"), name, by=None)
        yield rule(call.replace("'{roles}'", "NULL"), "ck_employee_roles_given")
    given = give.replace("{login}", "test-nova").replace("{roles}", "{crm_sales}")
    yield rule(given, "ck_employee_login_given")
    yield rule(given, "ck_employee_login_given", without,
               "UPDATE crm.employee SET deleted_at = now() WHERE id = {rival}")  # fmt: skip
    new = CREATE.replace("{login}", "test-nova").replace("{roles}", "{crm_sales}")
    for call, by in (
        (new, "admin"), (new, None), ("reset_password({rival}, '{verifier}')", "admin"),
        ("change_own_password('{verifier}')", "rival"),
        ("change_own_password('{verifier}')", "partner"),
    ):  # fmt: skip
        for text in BAD_VERIFIERS:
            yield rule(call.replace("{verifier}", text), "ck_employee_verifier", by=by)
        yield rule(call.replace("'{verifier}'", "NULL"), "ck_employee_verifier", by=by)


def of_admins() -> Iterator[Refusal]:
    """Yield what would make an admin alone, or leave none."""
    one = "UPDATE crm.employee SET active = false WHERE id = {both}"
    for call in ("lock_person({0}, {v_0})", "end_person({0}, {v_0})",
                 "set_roles({0}, '{crm_sales}', {v_0})"):  # fmt: skip
        for alone in (one, 'ALTER ROLE "test-both" NOLOGIN',
                      "UPDATE crm.employee SET deleted_at = now() WHERE id = {both}",
                      "REVOKE crm_admin FROM \"test-both\" GRANTED BY crm_roleadmin"):  # fmt: skip
            yield rule(on("admin", call), "ck_employee_last_admin", alone, by=None)
    more = "set_roles({lead}, '{crm_sales,crm_admin}', {v_lead})"
    yield rule(more, "ck_admin_grant_second", one)
    new = CREATE.replace("{login}", "test-nova").replace("{roles}", "{crm_admin}")
    yield rule(new.replace("{verifier}", VERIFIER), "ck_admin_grant_second", one)
    ask = ("INSERT INTO crm.admin_grant (employee_id, asked_by, state)"
           " VALUES ({{{}}}, {{{}}}, '{}')")  # fmt: skip
    confirm = "confirm_admin((SELECT max(id) FROM crm.admin_grant), {})"
    for yes in ("true", "false"):
        call = confirm.format(yes)
        yield rule(call, "ck_admin_grant_other", ask.format("lead", "admin", "asked"))
        yield rule(call, "ck_employee_oneself", ask.format("admin", "both", "asked"))
        yield rule(call, "ck_admin_grant_open", ask.format("lead", "both", "given"))
        yield rule(call, "ck_admin_grant_open", ask.format("lead", "both", "refused"))
        yield rule("confirm_admin(1000000000, true)", "ck_admin_grant_open")
    yield rule(confirm.format("true"), "ck_employee_active",
               ask.format("inactive", "both", "asked"))  # fmt: skip
    left = "UPDATE crm.employee SET active = false, ended_at = now() WHERE id = {rival}"
    yield rule("set_roles({rival}, '{crm_sales}', {v_rival})", "ck_employee_ended", left)
    yield rule(f"reset_password({{rival}}, '{VERIFIER}')", "ck_employee_ended", left)


def of_connections() -> Iterator[Refusal]:
    """Yield connections that there are not."""
    yield rule("end_connection(1, now())", "ck_employee_connection")
    yield rule("end_connection(NULL, NULL)", "ck_employee_connection")


GROUPS = (of_callers, of_targets, of_versions, of_values, of_admins, of_connections)
REFUSALS = tuple(refusal for group in GROUPS for refusal in group())
