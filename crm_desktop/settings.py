"""Server profiles and the user's choices: one TOML file in the user's folder. Never a password."""

import os
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from crm_desktop.models.database import Profile as Profile  # windows take it from here

SSL_MODES = ("verify-full", "verify-ca", "require", "prefer", "disable")
MAIL_SECURITY = ("starttls", "tls", "none")
THEMES = ("system", "light", "dark")
ROW_HEIGHTS = ("dense", "comfortable")
# What stays one's own in a server that an administrator put in place.
OWN_PART = ("login", "mail_login", "mail_from")
LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class Settings:
    """Everything the settings file holds. `language` empty: as the system says."""

    profiles: tuple[Profile, ...] = ()
    mail: tuple[Profile, ...] = ()  # mail servers of what is no profile of one's own: the trial
    last_profile: str = ""
    theme: str = "system"
    language: str = ""
    row_height: str = "dense"
    remember_password: bool = False
    desktop_notices: bool = True  # reminders on the desktop while the window is not in front
    broken_file: Path | None = field(default=None, compare=False)
    broken_shared: Path | None = field(default=None, compare=False)
    shared: frozenset[str] = field(default=frozenset(), compare=False)  # names of the firm's

    def profile(self, name: str) -> Profile | None:
        """Return the profile of this name, or None."""
        return next((profile for profile in self.profiles if profile.name == name), None)

    def with_profile(self, profile: Profile, instead_of: str = "") -> "Settings":
        """Return settings in which `profile` is added, or takes the place of another one."""
        old = instead_of or profile.name
        if self.profile(old) is None:
            return replace(self, profiles=(*self.profiles, profile))
        kept = tuple(profile if each.name == old else each for each in self.profiles)
        return replace(self, profiles=kept)

    def with_mail_of(self, profile: Profile) -> Profile:
        """Return a profile with the mail server that was kept for it."""
        kept = self.profile(profile.name) or next(
            (each for each in self.mail if each.name == profile.name), None
        )
        return profile if kept is None else replace(profile, **_mail(kept))

    def keeping_mail(self, profile: Profile) -> "Settings":
        """Return settings that keep the mail server of a profile."""
        known = self.profile(profile.name)
        if known is not None:
            return self.with_profile(replace(known, **_mail(profile)))
        others = tuple(each for each in self.mail if each.name != profile.name)
        return replace(self, mail=(*others, profile))

    def without_profile(self, name: str) -> "Settings":
        """Return settings without the profile of this name."""
        return replace(self, profiles=tuple(p for p in self.profiles if p.name != name))


def _mail(profile: Profile) -> dict[str, Any]:
    return {name: value for name, value in asdict(profile).items() if name.startswith("mail_")}


def config_folder() -> Path:
    """Return the folder of settings and window state; CRM_CONFIG_DIR names another one."""
    named = os.environ.get("CRM_CONFIG_DIR")
    if named:
        return Path(named)
    import platformdirs

    return platformdirs.user_config_path("crm-desktop", appauthor=False)


def shared_folder() -> Path:
    """Return where an administrator puts servers for everybody; CRM_SHARED_DIR names another."""
    named = os.environ.get("CRM_SHARED_DIR")
    if named:
        return Path(named)
    import platformdirs

    return platformdirs.site_config_path("crm-desktop", appauthor=False)


def log_folder() -> Path:
    """Return the folder of the log file."""
    named = os.environ.get("CRM_CONFIG_DIR")
    if named:
        return Path(named) / "log"
    import platformdirs

    return platformdirs.user_log_path("crm-desktop", appauthor=False)


def draft_folder() -> Path:
    """Return the folder of what was typed and is not saved; encrypted, see `drafts.py`."""
    place = os.environ.get("CRM_CONFIG_DIR")
    if place:
        return Path(place) / "drafts"
    import platformdirs

    return platformdirs.user_data_path("crm-desktop", appauthor=False) / "drafts"


def settings_file() -> Path:
    """Return the path of the settings file."""
    return config_folder() / "settings.toml"


def state_file() -> Path:
    """Return the path of the INI file in which windows keep their geometry."""
    return config_folder() / "windows.ini"


def load() -> Settings:
    """Return the settings with the servers for everybody.

    A file of one's own that cannot be read is kept aside and named in `broken_file`; the one for
    everybody is an administrator's, stays as it is and is named in `broken_shared`.
    """
    return with_shared(_own(), shared_folder() / "profiles.toml")


def _own() -> Settings:
    place = settings_file()
    if not place.exists():
        return Settings()
    import tomllib  # here, since the first start has no file and every start counts

    try:
        return _from_toml(tomllib.loads(place.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, TypeError, ValueError, AttributeError):
        return Settings(broken_file=_put_aside(place))
    except OSError:  # no right to read it, a folder in its place: it stays as it is
        return Settings(broken_file=place)


def with_shared(own: Settings, place: Path) -> Settings:
    """Return settings with the servers of a file for everybody, before one's own.

    Of such a server only the login and what sends e-mail are one's own; the rest follows the file.
    """
    if not place.exists():
        return own
    import tomllib

    try:
        content = tomllib.loads(place.read_text(encoding="utf-8"))
        found = [_shared_from(table, place.parent) for table in content["profile"]]
    except (tomllib.TOMLDecodeError, OSError, TypeError, ValueError, AttributeError, KeyError):
        return replace(own, broken_shared=place)
    names = frozenset(profile.name for profile in found)
    mine = {profile.name: profile for profile in own.profiles}
    return replace(
        own,
        profiles=(
            *(_with_own_part(profile, mine.get(profile.name)) for profile in found),
            *(profile for profile in own.profiles if profile.name not in names),
        ),
        shared=names,
    )


def _shared_from(table: dict[str, Any], folder: Path) -> Profile:
    profile = _profile_from(table)
    if not profile.name or not profile.host:
        raise ValueError("a server for everybody has a name and a host")
    if profile.sslrootcert:  # beside the file, unless it is named in full
        profile = replace(profile, sslrootcert=str(folder / profile.sslrootcert))
    return profile


def _with_own_part(profile: Profile, mine: Profile | None) -> Profile:
    if mine is None:
        return profile
    own = {name: getattr(mine, name) for name in OWN_PART if getattr(mine, name)}
    return replace(profile, **own)


def save(settings: Settings) -> None:
    """Write the settings so that a crash leaves the old or the new file, never half of one.

    Raises OSError where the folder cannot be written.
    """
    import tempfile

    place = settings_file()
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=place.parent, prefix="settings-", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(_to_toml(settings))
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(place)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def default_sslmode(host: str) -> str:
    """Return the TLS mode to propose: full checks for everything but this computer itself."""
    return "prefer" if host in LOOPBACK else "verify-full"


def _from_toml(content: dict[str, Any]) -> Settings:
    chosen: dict[str, Any] = content.get("choices", {})
    return Settings(
        profiles=tuple(_profile_from(table) for table in content.get("profile", [])),
        mail=tuple(_profile_from(table) for table in content.get("mail", [])),
        last_profile=str(chosen.get("last_profile", "")),
        theme=_one_of(chosen.get("theme"), THEMES),
        language=str(chosen.get("language", "")),
        row_height=_one_of(chosen.get("row_height"), ROW_HEIGHTS),
        remember_password=bool(chosen.get("remember_password", False)),
        desktop_notices=bool(chosen.get("desktop_notices", True)),
    )


def _one_of(value: object, allowed: tuple[str, ...]) -> str:
    return value if isinstance(value, str) and value in allowed else allowed[0]


def _profile_from(table: dict[str, Any]) -> Profile:
    known = {each.name for each in fields(Profile)}
    values: dict[str, Any] = {key: str(value) for key, value in table.items() if key in known}
    values["hosts"] = tuple(str(host) for host in table.get("hosts", ()))
    values["port"] = int(table.get("port", 5432))
    values["sslmode"] = _one_of(table.get("sslmode"), SSL_MODES)
    values["mail_port"] = int(table.get("mail_port", 587))
    values["mail_per_minute"] = int(table.get("mail_per_minute", 60))
    values["mail_security"] = _one_of(table.get("mail_security", "starttls"), MAIL_SECURITY)
    return Profile(**values)


def _to_toml(settings: Settings) -> str:
    lines = ["# Written by the program. There is no password in this file.", "[choices]"]
    names = ("last_profile", "theme", "language", "row_height", "remember_password")
    for name in (*names, "desktop_notices"):
        lines.append(f"{name} = {_value(getattr(settings, name))}")
    for table, profiles in (("profile", settings.profiles), ("mail", settings.mail)):
        for profile in profiles:
            lines += ["", f"[[{table}]]"]
            lines += [f"{name} = {_value(value)}" for name, value in asdict(profile).items()]
    return "\n".join(lines) + "\n"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, tuple | list):
        return "[" + ", ".join(_value(each) for each in value) + "]"
    return '"' + "".join(_escaped(letter) for letter in str(value)) + '"'


def _escaped(letter: str) -> str:
    if letter in '"\\':
        return "\\" + letter
    if ord(letter) < 0x20 or ord(letter) == 0x7F:
        return f"\\u{ord(letter):04x}"
    return "\ufffd" if 0xD800 <= ord(letter) <= 0xDFFF else letter


def _put_aside(place: Path) -> Path:
    aside = place.with_name("settings.broken.toml")
    number = 1
    while aside.exists():
        number += 1
        aside = place.with_name(f"settings.broken-{number}.toml")
    try:
        place.replace(aside)
    except OSError:  # it may be read only; it is overwritten at the next save
        return place
    return aside
