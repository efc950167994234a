"""Targets and commissions: who sets them, who reads them."""

from crm_desktop.models.language import N_
from crm_desktop.models.rights.parts import (
    ALL,
    BELOW,
    BUSINESS,
    OTHERS,
    STRICTLY_BELOW,
    Right,
    child,
)

_KEEPERS = ("crm_finance", "crm_admin")
_TARGET = ("product_line_id", "period", "starts_on", "amount", "currency", "note")
_ONCE = ("employee_id", "scope", "measure")
_RULE = ("name", "period", "product_line_id", "valid_from", "valid_to")
_BAND = ("from_percent", "to_percent", "rate")
_SETS = N_("A superior sets the targets of people below, never the own ones.")
_SETS_ALL = N_("Finance and admins set the targets of everybody but themselves.")
_READS = N_("Everybody reads by which rules commissions are paid.")
_KEEPS = N_("Finance and admins keep the rules of commissions.")

TARGETS: tuple[Right, ...] = (
    Right(
        "target", "SELECT", BUSINESS, BELOW,
        N_("Everybody reads the own targets, superiors those of people below."),
    ),
    Right("target", "INSERT", BUSINESS, STRICTLY_BELOW, _SETS, (*_ONCE, *_TARGET)),
    Right("target", "UPDATE", BUSINESS, STRICTLY_BELOW, _SETS, (*_TARGET, "deleted_at")),
    Right("target", "SELECT", _KEEPERS, ALL, N_("Finance and admins read all targets.")),
    Right("target", "INSERT", _KEEPERS, OTHERS, _SETS_ALL, (*_ONCE, *_TARGET)),
    Right("target", "UPDATE", _KEEPERS, OTHERS, _SETS_ALL, (*_TARGET, "deleted_at")),
    Right("commission_rule", "SELECT", (*BUSINESS, "crm_admin"), ALL, _READS),
    Right("commission_rule", "INSERT", _KEEPERS, ALL, _KEEPS, ("scope", "measure", *_RULE)),
    Right("commission_rule", "UPDATE", _KEEPERS, ALL, _KEEPS, (*_RULE, "deleted_at")),
    Right("commission_band", "SELECT", (*BUSINESS, "crm_admin"), ALL, _READS),
    Right("commission_band", "INSERT", _KEEPERS, ALL, _KEEPS, ("commission_rule_id", *_BAND)),
    Right("commission_band", "UPDATE", _KEEPERS, ALL, _KEEPS, (*_BAND, "deleted_at")),
    *child("commission_share", "percent", of="sale", once="employee_id"),
    Right(
        "commission_share", "SELECT", ("crm_finance",), ALL,
        N_("Finance reads how sales are split, to work commissions out."),
    ),
)  # fmt: skip
