"""`crm-admin servers`: which server of a profile is the main one, how far behind the others are."""

import argparse
import datetime as dt
from dataclasses import replace

from crm_desktop.console.connection import connection_options
from crm_desktop.models.language import _


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the console program."""
    servers = commands.add_parser(
        "servers", help=_("say which server of a profile is the main one, and how the others stand")
    )
    connection_options(servers)
    servers.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print a line for each server; 1 unless exactly one is the main one and all answer."""
    from psycopg import OperationalError

    from crm_desktop.console.connection import who
    from crm_desktop.models.hosts import look_at_all

    profile, password = who(options)
    places = set(profile.hosts) | {f"{profile.host}:{profile.port}"}
    if profile.replica and profile.replica not in places:
        profile = replace(profile, hosts=(*profile.hosts, profile.replica))
    found = look_at_all(profile.parameters(), password)
    answers = [told for _place, told in found if not isinstance(told, OperationalError)]
    main = [told for told in answers if not told.follows]
    newest = max((told.timeline for told in main), default=0)
    for place, told in found:
        if isinstance(told, OperationalError):
            said = _("does not answer")
        elif told.follows:
            behind = _seconds(told.behind)
            said = _("follows, last change {seconds} s ago (timeline {timeline})")
            said = said.format(seconds=behind, timeline=told.timeline)
        elif told.timeline < newest:
            said = _("was replaced and must not be used; make it a standby (timeline {timeline})")
            said = said.format(timeline=told.timeline)
        else:
            said = _("main server (timeline {timeline})").format(timeline=told.timeline)
        print(f"{place}  {said}")
    if not main:
        print(_("There is no main server. Promote one: SELECT pg_promote()"))
    return 0 if len(main) == 1 and len(answers) == len(found) else 1


def _seconds(behind: dt.timedelta | None) -> int:
    return round(behind.total_seconds()) if behind is not None else 0
