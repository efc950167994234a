"""Which tables and columns the sample data fill, in the order in which they can be written."""

Value = str | int | bool | bytes | None
Row = tuple[Value, ...]

STAMP = ("created_at", "created_by", "changed_at", "changed_by")
CHILD = ("id", "account_id", "owner_id")

COLUMNS: dict[str, tuple[str, ...]] = {
    "account": ("id", "owner_id", "parent_id", "name", "kind", "status", "company_id", "vat_id",
                "town", "country", *STAMP),
    "account_detail": ("account_id", "owner_id", "kind_id", "tier_id", "legal_form", "street",
                       "postcode", "region", "sector", "employee_count", "revenue", "currency",
                       "founded_on", "cooperation_since", "payment_days", "verified_on", "phone",
                       "email", "website", "language", "note", *STAMP),
    "account_credit": ("account_id", "owner_id", "credit_limit", "credit_currency",
                       "payment_morale", *STAMP),
    "account_segment": (*CHILD, "segment_id", *STAMP),
    "account_team": (*CHILD, "employee_id", "access", "valid_from", "valid_to", *STAMP),
    "person": ("id",),
    "contact": (*CHILD, "person_id", "title_before", "first_name", "last_name", "title_after",
                "gender", "language", "job_title", "department", "function_id", "reports_to_id",
                "valid_from", "valid_to", "marketing_until", *STAMP),
    "contact_note": ("contact_id", "account_id", "owner_id", "note", *STAMP),
    "consent": (*CHILD, "contact_id", "person_id", "purpose_id", "state", "source", "decided_on",
                "valid_to", "marketing_until", *STAMP),
    "contact_point": (*CHILD, "contact_id", "kind", "value", "label", "valid_from", "valid_to",
                      "marketing_until", *STAMP),
    "address": (*CHILD, "contact_id", "kind", "name", "street", "postcode", "town", "country",
                "valid_from", "valid_to", *STAMP),
    "opportunity": (*CHILD, "name", "stage_id", "probability", "amount", "currency",
                    "expected_close", "opened_on", "closed_on", "product_id", "contact_id",
                    "employee_id", "source", "competitor_id", "reason_id", "next_step", "note",
                    *STAMP),
    "document": (*CHILD, "name", "kind_id", "dated_on", "number", "valid_to", "employee_id",
                 "contact_id", "file_name", "media_type", "size", "sha256", *STAMP),
    "document_chunk": (*CHILD, "document_id", "position", "content", *STAMP),
    "communication": (*CHILD, "kind", "direction", "happened_at", "subject", "body", "contact_id",
                      "employee_id", "document_id", *STAMP),
    "activity": (*CHILD, "kind", "status", "subject", "starts_at", "ends_at", "place",
                 "employee_id", "result", "next_step", "minutes", *STAMP),
    "activity_participant": (*CHILD, "activity_id", "contact_id", "employee_id", *STAMP),
    "task": (*CHILD, "subject", "due_on", "status", "priority", "employee_id", "contact_id",
             "opportunity_id", "done_at", "note", *STAMP),
    "project": (*CHILD, "name", "number", "status", "starts_on", "ends_on", "budget", "currency",
                "employee_id", "contact_id", "note", *STAMP),
    "service": (*CHILD, "name", "number", "product_id", "status", "starts_on", "ends_on", "price",
                "currency", "period", "employee_id", *STAMP),
    "sale": (*CHILD, "number", "kind", "subject", "sold_on", "currency", "total", "employee_id",
             "opportunity_id", *STAMP),
    "sale_line": (*CHILD, "sale_id", "sold_on", "currency", "position", "product_id",
                  "description", "quantity", "unit_price", "amount", "employee_id", *STAMP),
}  # fmt: skip
ORDER = tuple(COLUMNS)


class Batch:
    """Rows of a few accounts by table; keys are given out here and go on from batch to batch."""

    def __init__(self, next_ids: dict[str, int]) -> None:
        self.next_ids = next_ids
        self.rows: dict[str, list[Row]] = {table: [] for table in ORDER}

    def key(self, table: str) -> int:
        """Return the next free key of a table."""
        number = self.next_ids[table]
        self.next_ids[table] = number + 1
        return number

    def add(self, table: str, *values: Value) -> None:
        """Add a row; `values` stand in the order of COLUMNS."""
        self.rows[table].append(values)
