"""Mapped classes, one per table, grouped by area. Importing this package maps them all."""

from sqlalchemy import Date, DateTime

from crm_desktop.models.records.base import Record, readable_date, shorter
from crm_desktop.models.records.customer.account import (
    Account,
    AccountDetail,
    AccountSegment,
    AccountTeam,
    Address,
    Contact,
    ContactPoint,
    Person,
)
from crm_desktop.models.records.customer.confidential import (
    AccountCredit,
    ContactNote,
    Forecast,
    LostBid,
    ProductCost,
    SaleNote,
    ServiceNote,
)
from crm_desktop.models.records.customer.duplicate import Duplicate, Forwarding
from crm_desktop.models.records.customer.work import (
    Activity,
    ActivityParticipant,
    Communication,
    Document,
    DocumentChunk,
    Project,
    Recurrence,
    Task,
)
from crm_desktop.models.records.firm.contact_policy import ContactPolicy
from crm_desktop.models.records.firm.custom import (
    CardTab,
    CustomChoice,
    CustomField,
    CustomValue,
    FormLayout,
)
from crm_desktop.models.records.firm.data_rule import DataRule
from crm_desktop.models.records.firm.firm import (
    AccountKind,
    AdminGrant,
    Backup,
    ContactFunction,
    DocumentKind,
    Employee,
    Firm,
    OpLog,
    ProductLine,
    Reason,
    Segment,
    Stage,
    Tier,
)
from crm_desktop.models.records.firm.register import Register
from crm_desktop.models.records.firm.rights import (
    AccessRequest,
    ActRight,
    BreakGlass,
    Consent,
    ConsentPurpose,
    HandOver,
    Notice,
    Share,
    StandIn,
)
from crm_desktop.models.records.kept.comfort import Editing, Recent, Reminder
from crm_desktop.models.records.kept.importing import ImportMapping, ImportRun
from crm_desktop.models.records.kept.mailing import Mailing, MailingRecipient
from crm_desktop.models.records.kept.template import Template, TemplateImage, TemplateRevision
from crm_desktop.models.records.kept.views import ListView, Report, SavedFilter
from crm_desktop.models.records.plans.aims import (
    PlanCell,
    PlanObjective,
    PlanObjectiveCell,
    PlanObjectiveOpportunity,
    PlanReview,
    PlanReviewParticipant,
    PlanTarget,
)
from crm_desktop.models.records.plans.insight import PlanContext, PlanInvestment, PlanSwot
from crm_desktop.models.records.plans.people import Stakeholder, StakeholderLink, StakeholderRole
from crm_desktop.models.records.plans.plan import (
    AccountDivision,
    AccountPlan,
    PlanDivision,
    PlanMember,
    PlanVersion,
)
from crm_desktop.models.records.sales.pipeline import OpportunityLine, OpportunityStage, StageRule
from crm_desktop.models.records.sales.prices import Currency, ExchangeRate, Price, PriceList
from crm_desktop.models.records.sales.selling import Opportunity, Product, Sale, SaleLine, Service
from crm_desktop.models.records.sales.standing import (
    Commitment,
    Competitor,
    DueSeen,
    ProductFeedback,
    Satisfaction,
)
from crm_desktop.models.records.sales.target import (
    CommissionBand,
    CommissionRule,
    CommissionShare,
    Target,
)

# Times that triggers keep, or that are asked only whether they are there.
KEPT_TIMES = (
    "created_at", "changed_at", "deleted_at", "opened_at", "saved_at", "done_at", "ended_at",
    "asked_at", "answered_at", "decided_at", "valid_until", "seen_at", "marketing_until",
    "found_at", "merged_at", "notify_on", "entered_at", "left_at",
    "approved_at", "plan_version.taken_at",
)  # fmt: skip

for _table in Record.metadata.tables.values():
    _named = {constraint.name for constraint in _table.constraints}
    for _column in _table.columns:
        if "length" in _column.info and f"ck_{_table.name}_{_column.name}_length" not in _named:
            _table.append_constraint(shorter(_column.name, _column.info["length"]))
        _kept = not {_column.name, f"{_table.name}.{_column.name}"}.isdisjoint(KEPT_TIMES)
        if isinstance(_column.type, Date | DateTime) and not _kept:
            _table.append_constraint(
                readable_date(_column.name, isinstance(_column.type, DateTime))
            )

# Table name → mapped class: the word of the catalogue finds its record here.
RECORDS: dict[str, type[Record]] = {
    mapper.class_.__tablename__: mapper.class_
    for mapper in sorted(Record.registry.mappers, key=lambda mapper: mapper.class_.__tablename__)
}

__all__ = [
    "RECORDS",
    "AccessRequest",
    "Account",
    "AccountCredit",
    "AccountDetail",
    "AccountDivision",
    "AccountKind",
    "AccountPlan",
    "AccountSegment",
    "AccountTeam",
    "ActRight",
    "Activity",
    "ActivityParticipant",
    "Address",
    "AdminGrant",
    "Backup",
    "BreakGlass",
    "CardTab",
    "CommissionBand",
    "CommissionRule",
    "CommissionShare",
    "Commitment",
    "Communication",
    "Competitor",
    "Consent",
    "ConsentPurpose",
    "Contact",
    "ContactFunction",
    "ContactNote",
    "ContactPoint",
    "ContactPolicy",
    "Currency",
    "CustomChoice",
    "CustomField",
    "CustomValue",
    "DataRule",
    "Document",
    "DocumentChunk",
    "DocumentKind",
    "DueSeen",
    "Duplicate",
    "Editing",
    "Employee",
    "ExchangeRate",
    "Firm",
    "Forecast",
    "FormLayout",
    "Forwarding",
    "HandOver",
    "ImportMapping",
    "ImportRun",
    "ListView",
    "LostBid",
    "Mailing",
    "MailingRecipient",
    "Notice",
    "OpLog",
    "Opportunity",
    "OpportunityLine",
    "OpportunityStage",
    "Person",
    "PlanCell",
    "PlanContext",
    "PlanDivision",
    "PlanInvestment",
    "PlanMember",
    "PlanObjective",
    "PlanObjectiveCell",
    "PlanObjectiveOpportunity",
    "PlanReview",
    "PlanReviewParticipant",
    "PlanSwot",
    "PlanTarget",
    "PlanVersion",
    "Price",
    "PriceList",
    "Product",
    "ProductCost",
    "ProductFeedback",
    "ProductLine",
    "Project",
    "Reason",
    "Recent",
    "Record",
    "Recurrence",
    "Register",
    "Reminder",
    "Report",
    "Sale",
    "SaleLine",
    "SaleNote",
    "Satisfaction",
    "SavedFilter",
    "Segment",
    "Service",
    "ServiceNote",
    "Share",
    "Stage",
    "StageRule",
    "Stakeholder",
    "StakeholderLink",
    "StakeholderRole",
    "StandIn",
    "Target",
    "Task",
    "Template",
    "TemplateImage",
    "TemplateRevision",
    "Tier",
]
