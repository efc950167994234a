"""`crm-admin install`: says what will be done, makes a server ready or upgrades it."""

import argparse
import getpass
import sys
from typing import TYPE_CHECKING

from crm_desktop.models.errors import SignInRefused, UserError
from crm_desktop.models.language import _

if TYPE_CHECKING:
    from crm_desktop.setting_up import Plan


def run(options: argparse.Namespace) -> None:
    """Install or upgrade the schema as the superuser named; with `--plan` only say how."""
    from zoneinfo import available_timezones

    from crm_desktop.setting_up import FirmSettings, make_ready

    if options.time_zone not in available_timezones():
        raise UserError(
            _("There is no time zone “{name}”. Give one like Europe/Prague.").format(
                name=options.time_zone
            )
        )
    firm = FirmSettings(
        options.firm or _("Our firm"),
        options.language,
        options.country.upper(),
        options.currency.upper(),
        options.time_zone,
    )
    dsn, plan = _look(options.dsn)
    print(plan.server)
    for step in plan.steps:
        print(f"  {step}")
    if options.plan:
        return
    make_ready(dsn, firm)
    print(_("The database is ready (schema {version}).").format(version=plan.target))
    if plan.needs_admin:
        print(
            _(
                "Make the first administrator: crm-admin user add LOGIN --name NAME"
                " --role crm_admin --dsn …"
            )
        )


def _look(named: str | None) -> "tuple[str, Plan]":
    """Return the connection string, with a password asked for once where none was given."""
    from psycopg.conninfo import make_conninfo

    from crm_desktop.console.connection import read_dsn, superuser_of_trial
    from crm_desktop.setting_up import look

    dsn = named or superuser_of_trial()
    profile, password = read_dsn(dsn)
    try:
        return dsn, look(dsn)
    except SignInRefused:
        if password or not sys.stdin.isatty():
            raise
    dsn = make_conninfo(
        dsn, password=getpass.getpass(_("Password for {login}: ").format(login=profile.login))
    )
    return dsn, look(dsn)
