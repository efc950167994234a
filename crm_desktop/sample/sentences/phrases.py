"""What each language of the sample texts has to offer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """A matter that people meet, call and write about; `line` is a product line or empty."""

    line: str
    subjects: tuple[str, ...]
    results: tuple[str, ...]
    steps: tuple[str, ...]
    tasks: tuple[str, ...]
    received: tuple[str, ...]
    sent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrases:
    """All texts of one language; the titles of people are pairs (woman, man) per function."""

    themes: tuple[Theme, ...]
    remarks: tuple[str, ...]
    greetings: tuple[str, ...]
    closings: tuple[str, ...]
    more_sent: tuple[str, ...]
    more_received: tuple[str, ...]
    call_notes: tuple[str, ...]
    cancelled: tuple[str, ...]
    places: tuple[str, ...]
    at_customer: str
    opportunities: tuple[str, ...]
    opportunity_notes: tuple[str, ...]
    projects: tuple[str, ...]
    sales: tuple[str, ...]
    contracts: tuple[str, ...]
    orders: tuple[str, ...]
    complaints: tuple[str, ...]
    others: tuple[str, ...]
    clauses: tuple[str, ...]
    sources: tuple[str, ...]
    competitors: tuple[str, ...]
    account_notes: tuple[str, ...]
    contact_notes: tuple[str, ...]
    reply: str
    offer: str
    letter: str
    web_form: str
    jobs: dict[str, tuple[tuple[str, str], ...]]
    departments: dict[str, str]
    labels: tuple[str, str, str]  # reception, billing, technical emergency line
