"""Rules on data as plain data, and the fields that are worked out from them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from crm_desktop.models.fields.base import Field, Type
from crm_desktop.models.language import N_

MISSING = "missing"
COMPLETENESS = "completeness"
VERIFY_BY = "verify_by"


@dataclass(frozen=True, slots=True)
class DataRule:
    """Which fields must be filled in, and after how many days an account is verified again.

    It holds for records of `kind` at accounts of one tier, segment and stage of life, None (and ""
    for the stage) meaning any. `verify_days` is for accounts only.
    """

    id: int | None
    name: str
    kind: str = "account"
    required: tuple[str, ...] = ()
    tier_id: int | None = None
    segment_id: int | None = None
    status: str = ""
    verify_days: int | None = None
    active: bool = True
    version: int = 0


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules in force, and the segments that are given by a filter (as JSON, by id)."""

    data: tuple[DataRule, ...] = ()
    segments: Mapping[int, Any] = field(default_factory=dict)

    def of(self, kind: str) -> tuple[DataRule, ...]:
        """Return the rules for a kind of record; accounts have one where nobody wrote any."""
        found = tuple(rule for rule in self.data if rule.kind == kind)
        return found or ((BUILT_IN,) if kind == "account" else ())


# What a complete record of an account has where the firm has written no rules.
BUILT_IN = DataRule(
    0,
    "",
    required=(
        "company_id",
        "street",
        "postcode",
        "town",
        "country",
        "tier_id",
        "phone",
        "email",
        "language",
        "cooperation_since",
        "verified_on",
    ),
)


def _worked_out(name: str, label: str, type: Type, **more: Any) -> Field:
    return Field(name, label, type, worked_out=True, formed=False, editable=False, **more)


MISSING_FIELD = _worked_out(MISSING, N_("Missing"), Type.TEXT, width="long")
COMPLETENESS_FIELD = _worked_out(COMPLETENESS, N_("Complete"), Type.PERCENT, filtered=True)
VERIFY_BY_FIELD = _worked_out(VERIFY_BY, N_("Verify by"), Type.DATE, filtered=True)


def ruled_fields(rules: Rules, kind: str) -> tuple[Field, ...]:
    """Return the fields that a kind has by the rules: none where there is no rule for it."""
    found = rules.of(kind)
    if not found:
        return ()
    verified = any(rule.verify_days for rule in found)
    return (MISSING_FIELD, COMPLETENESS_FIELD, *((VERIFY_BY_FIELD,) if verified else ()))
