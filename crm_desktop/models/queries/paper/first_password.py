"""What the sheet with a one-time password says; it never comes from the server."""

import datetime as dt
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FirstPassword:
    """A person's login with a one-time password, as it was made in this program."""

    name: str
    login: str
    password: str = field(repr=False)
    valid_to: dt.date
    firm_name: str
    server: str
