"""The first questions of a program to the server: does it fit, who am I, what are the lists."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.errors import NotReady, SignInRefused, WrongServer
from crm_desktop.models.fields import KINDS, Catalogue, Kind, Option
from crm_desktop.models.fields.kinds.cash_flow import worked_out_kinds
from crm_desktop.models.fields.kinds.rights import ACTS
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.worked_out import NEEDS
from crm_desktop.models.queries.custom.definitions import extended
from crm_desktop.models.queries.custom.layouts import arrangement
from crm_desktop.models.queries.data_rules.keeping import with_rules
from crm_desktop.models.queries.rows import Me
from crm_desktop.models.records import RECORDS
from crm_desktop.models.records.firm.rights import SHARED_KINDS

# The schema version this program works with; a test holds it equal to the newest migration.
SCHEMA_VERSION = "0039"


def check_schema(session: Session) -> None:
    """Raise WrongServer where the schema is missing, older or newer than this program."""
    server = session.connection().connection.dbapi_connection
    number = getattr(getattr(server, "info", None), "server_version", 160000)
    if number < 150000:
        raise WrongServer(
            _("The server runs PostgreSQL {version}; the CRM needs 15 or later.").format(
                version=number // 10000
            )
        )
    if session.scalar(text("SELECT to_regclass('crm.alembic_version')")) is None:
        raise NotReady(
            _(
                "This database has no CRM yet. An administrator makes it ready with"
                " “crm-admin install”."
            )
        )
    version = session.scalar(text("SELECT version_num FROM crm.alembic_version"))
    if version is not None and version < SCHEMA_VERSION:
        raise NotReady(
            _(
                "The database is older than this program (version {old}, needed {needed})."
                " Ask your administrator to run “crm-admin install”."
            ).format(old=version, needed=SCHEMA_VERSION)
        )
    if version is None or (version > SCHEMA_VERSION and not _still_served(session)):
        raise WrongServer(
            _(
                "The database is newer than this program (version {new}, this program knows"
                " {known}). Install the current program."
            ).format(new=version, known=SCHEMA_VERSION)
        )


def _still_served(session: Session) -> bool:
    """Ask a newer schema whether it serves programs as old as this one."""
    if session.scalar(text("SELECT to_regprocedure('crm.oldest_program()')")) is None:
        return False
    oldest = session.scalar(text("SELECT crm.oldest_program()"))
    return oldest is not None and str(oldest) <= SCHEMA_VERSION


def sign_in(session: Session) -> Me:
    """Return who is signed in; SignInRefused for a login without an active employee."""
    if not session.scalar(
        text(
            "SELECT pg_has_role(session_user, 'crm_user', 'MEMBER')"
            " OR pg_has_role(session_user, 'crm_partner', 'MEMBER')"
        )
    ):
        raise SignInRefused(
            _("This login has no access to the CRM. Ask your administrator for it.")
        )
    row = session.execute(
        text(
            "SELECT e.id, e.login, e.display_name, current_database(),"
            " current_setting('server_version'),"
            " EXISTS (SELECT FROM crm.employee b WHERE b.superior_id = e.id AND b.active),"
            " (SELECT valid_until FROM crm_people.my_password()), clock_timestamp()"
            " FROM crm.employee e WHERE e.login = session_user AND e.active"
        )
    ).one_or_none()
    if row is None:
        raise SignInRefused(
            _("Your access was ended by the administrator, or was never given. Ask them.")
        )
    firm = session.execute(
        text("SELECT name, language, country, currency FROM crm.firm")
    ).one_or_none()
    roles = session.scalars(
        text(
            "SELECT rolname FROM pg_roles WHERE rolname LIKE 'crm\\_%' AND rolname <> 'crm_user'"
            " AND pg_has_role(session_user, oid, 'MEMBER') ORDER BY rolname"
        )
    ).all()
    driver = session.connection().connection.dbapi_connection
    info = getattr(driver, "info", None)
    return Me(
        employee_id=row[0],
        login=row[1],
        display_name=row[2],
        roles=tuple(roles),
        home_language=firm.language if firm else "en",
        home_country=firm.country if firm else "",
        home_currency=firm.currency if firm else "EUR",
        firm_name=firm.name if firm else "",
        database=row[3],
        host=getattr(info, "host", "") or "",
        server_version=row[4],
        superior=row[5],
        password_until=row[6],
        clock_ahead=dt.datetime.now(dt.UTC) - row[7],
        acts=frozenset(
            session.scalars(
                text("SELECT act FROM unnest(CAST(:acts AS text[])) AS act WHERE crm.may(act)"),
                {"acts": [code for code, _label in ACTS]},
            )
        ),
    )


def load_catalogue(session: Session, me: Me) -> Catalogue:
    """Return the catalogue as this person may see it, with the entries of the firm's lists.

    Fields whose column this person may not read fall out, and so do further tables, parts and
    what is worked out from such tables: a SELECT naming one of them fails as a whole.
    """
    readable = {
        (table, column)
        for table, column in session.execute(
            text(
                "SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a"
                " ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
                " WHERE c.relnamespace = 'crm'::regnamespace AND c.relkind = 'r'"
                " AND has_column_privilege(c.oid, a.attnum, 'SELECT')"
            )
        )
    }
    if set(me.roles) == {"crm_partner"}:
        closed = _not_shared(session)
        readable = {(table, column) for table, column in readable if table not in closed}
    writable = frozenset(
        session.scalars(
            text(
                "SELECT relname FROM pg_class WHERE relnamespace = 'crm'::regnamespace"
                " AND relkind = 'r' AND has_any_column_privilege(oid, 'UPDATE')"
            )
        )
    )
    kinds = {
        name: _as_seen(kind, readable, writable)
        for name, kind in KINDS.items()
        if (name, "id") in readable
    }
    kinds = extended(session, me, kinds)
    options = {kind.name: _options(session, kind) for kind in kinds.values() if kind.firm_list}
    options["employee"] = tuple(
        Option(id, name, active, job or "")
        for id, name, active, job in session.execute(
            text(
                "SELECT id, display_name, active, job_title FROM crm.employee"
                " WHERE deleted_at IS NULL ORDER BY sort_key"
            )
        )
    )
    looks = arrangement(session, me)
    seen = Catalogue(
        kinds,
        options,
        _granted(session, me, "INSERT"),
        _granted(session, me, "UPDATE"),
        layouts=looks.layouts,
        card_tabs=looks.tabs,
        own_card_tabs=looks.own_tabs,
        worked_out=worked_out_kinds(kinds),
    )
    return with_rules(session, seen)


def _not_shared(session: Session) -> frozenset[str]:
    """Return the tables of which a partner firm's person sees nothing: not shared, or in parts."""
    shared = set(
        session.scalars(
            text(
                "SELECT DISTINCT kind FROM crm.share WHERE deleted_at IS NULL"
                " AND valid_from <= current_date AND valid_to >= current_date"
            )
        )
    )
    closed = [kind for kind in SHARED_KINDS if kind not in shared]
    return frozenset((*closed, *(part for kind in closed for part in KINDS[kind].parts)))


def _granted(session: Session, me: Me, privilege: str) -> frozenset[str]:
    """Return the kinds of which this person may write at least some rows."""
    tables = session.scalars(
        text(
            "SELECT relname FROM pg_class WHERE relnamespace = 'crm'::regnamespace"
            " AND relkind = 'r' AND has_any_column_privilege(oid, :privilege)"
        ),
        {"privilege": privilege},
    )
    granted = frozenset(tables) & KINDS.keys()
    # The product list is kept by its managers, administrators and heads of sales (decision 0005).
    if not me.superior and not {"crm_product", "crm_admin"} & set(me.roles):
        granted -= {"product", "price"}
    # Targets are set for people below; finance and administrators set those of everybody.
    if not me.superior and not {"crm_finance", "crm_admin"} & set(me.roles):
        granted -= {"target"}
    return granted


def _as_seen(kind: Kind, readable: set[tuple[str, str]], writable: frozenset[str]) -> Kind:
    """Without what may not be read; what may only be read, beside the record, is not edited."""
    seen = kind.without(_hidden(kind, readable))
    return replace(
        seen,
        fields=tuple(
            replace(field, editable=False) if field.table and field.table not in writable else field
            for field in seen.fields
        ),
        tables=tuple(table for table in kind.tables if (table, f"{kind.name}_id") in readable),
        parts=tuple(part for part in kind.parts if (part, "id") in readable),
    )


def _hidden(kind: Kind, readable: set[tuple[str, str]]) -> frozenset[str]:
    def seen(field_table: str, name: str) -> bool:
        table = field_table or kind.name
        return (table, name) in readable or name not in RECORDS[table].__table__.columns

    tables = {table for table, _column in readable}
    return frozenset(
        field.name
        for field in kind.fields
        if not (
            set(NEEDS[kind.name, field.name]) <= tables
            if field.worked_out
            else seen(field.table, field.name) and (field.link[0] == "" or _link(field, readable))
        )
    )


def _link(field: object, readable: set[tuple[str, str]]) -> bool:
    return tuple(getattr(field, "link", ("", ""))) in readable


def _options(session: Session, kind: Kind) -> tuple[Option, ...]:
    extra: Mapping[str, str] = {"stage": "outcome", "contact_function": "decides::text"}
    column = extra.get(kind.name, "''")
    rows = session.execute(
        text(
            f"SELECT id, name, active, {column} FROM crm.{kind.name}"
            " WHERE deleted_at IS NULL ORDER BY position, name"
        )
    )
    return tuple(Option(id, name, active, detail) for id, name, active, detail in rows)
