"""People of the customer in a plan, what they decide, and how they stand to each other."""

from sqlalchemy import CheckConstraint, FetchedValue, Index, text
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import (
    LIVE,
    Record,
    Small,
    column,
    generated,
    one_of,
    reference,
    same_account,
    string,
    within,
)
from crm_desktop.models.records.plans.parts import PlanLink, PlanPart, in_plan, nameable, same_plan

RELATIONS = ("vendor", "credible_source", "problem_solver", "trusted_adviser")


class Stakeholder(PlanPart, Record):
    """Somebody at the customer who counts for the plan; also one whom we do not know yet."""

    __tablename__ = "stakeholder"
    __table_args__ = (
        *in_plan(),
        nameable(),
        same_account("contact_id", "contact"),
        same_account("account_division_id", "account_division"),
        same_plan("reports_to_id", "stakeholder"),
        CheckConstraint(
            "contact_id IS NOT NULL OR placeholder IS NOT NULL", name="contact_or_placeholder"
        ),
        one_of("role", "sponsor", "anti_sponsor", "coach", "key_player", "none"),
        one_of("standing", "inner_circle", "structure", "outside"),
        one_of("coverage", "none", "brief", "several", "in_depth"),
        one_of("relation", *RELATIONS),
        one_of("wanted_relation", *RELATIONS),
        within("influence", 1, 5),
        within("support", -2, 2),
        Index(None, "contact_id"),
        Index(None, "account_division_id"),
        Index(None, "reports_to_id"),
        {"comment": "People of the customer in a plan, placeholders among them"},
    )

    contact_id: Mapped[int | None] = column("Contact")
    placeholder: Mapped[str | None] = string("Whom we look for, while we do not know the person")
    name: Mapped[str] = string(
        "Name of the contact, copied, or the placeholder; kept by triggers",
        400,
        nullable=False,
        server_default=FetchedValue(),
        server_onupdate=FetchedValue(),
    )
    account_division_id: Mapped[int | None] = column("Division")
    job: Mapped[str | None] = string("Function there; empty: that of the contact")
    reports_to_id: Mapped[int | None] = column("Stakeholder above; never in a ring")
    role: Mapped[str] = column(
        "sponsor, anti_sponsor, coach, key_player or none",
        nullable=False,
        server_default=text("'none'::text"),
    )
    standing: Mapped[str] = column(
        "inner_circle, structure or outside",
        nullable=False,
        server_default=text("'structure'::text"),
    )
    influence: Mapped[int | None] = column("From 1 to 5", Small)
    support: Mapped[int | None] = column("From -2, against us, to 2, for us", Small)
    coverage: Mapped[str] = column(
        "How well we know them: none, brief, several, in_depth",
        nullable=False,
        server_default=text("'none'::text"),
    )
    relation: Mapped[str | None] = column("What we are to them now")
    wanted_relation: Mapped[str | None] = column("What we want to be to them")
    employee_id: Mapped[int | None] = reference("Who of us keeps the relation", "employee")
    x: Mapped[int | None] = column("Place on the map from the left in mm; empty: laid out", Small)
    y: Mapped[int | None] = column("Place on the map from above in mm; empty: laid out", Small)
    note: Mapped[str | None] = string("Note", 20000)
    sort_key: Mapped[str] = generated("Order by name", "crm_private.sort_key(name)")
    search_text: Mapped[str] = generated("What the search looks in", "crm_private.norm(name)")


class StakeholderRole(PlanLink, Record):
    """What a stakeholder does in the decision about one opportunity."""

    __tablename__ = "stakeholder_role"
    __table_args__ = (
        *in_plan(),
        same_plan("stakeholder_id", "stakeholder"),
        same_account("opportunity_id", "opportunity"),
        one_of("role", "approver", "decision_maker", "evaluator", "user"),
        Index(
            "ix_stakeholder_role_once",
            "account_plan_id",
            "stakeholder_id",
            "opportunity_id",
            "role",
            unique=True,
            postgresql_where=LIVE,
        ),
        Index(None, "opportunity_id"),
        {"comment": "What stakeholders do in the decision about an opportunity"},
    )

    stakeholder_id: Mapped[int] = column("Stakeholder", nullable=False)
    opportunity_id: Mapped[int] = column("Opportunity", nullable=False)
    role: Mapped[str] = column("approver, decision_maker, evaluator or user", nullable=False)


class StakeholderLink(PlanPart, Record):
    """How one stakeholder stands to another, beside the lines of reporting."""

    __tablename__ = "stakeholder_link"
    __table_args__ = (
        *in_plan(),
        same_plan("from_id", "stakeholder"),
        same_plan("to_id", "stakeholder"),
        CheckConstraint("from_id <> to_id", name="two_people"),
        one_of("kind", "formal", "informal", "influences", "conflicts"),
        within("strength", 1, 3),
        Index(
            "ix_stakeholder_link_once",
            "account_plan_id",
            "from_id",
            "to_id",
            "kind",
            unique=True,
            postgresql_where=LIVE,
        ),
        {"comment": "How stakeholders stand to each other: formal, informal, influence, conflict"},
    )

    from_id: Mapped[int] = column("Stakeholder it comes from", nullable=False)
    to_id: Mapped[int] = column("Stakeholder it leads to", nullable=False)
    kind: Mapped[str] = column("formal, informal, influences or conflicts", nullable=False)
    strength: Mapped[int] = column("From 1 to 3", Small, nullable=False, server_default=text("2"))
    label: Mapped[str | None] = string("What stands beside the line", 100)
