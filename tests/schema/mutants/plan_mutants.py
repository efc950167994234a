"""The checks of account plans, each left out once by `test_mutants`."""

ASKED_FIRST = {
    "crm_private.plan_column": "merged",
    "crm_private.closed_rows": "merged",
    "crm_private.closed_among": "merged",
    "crm.merge_preview": "merged",
    "crm_private.check_division": "refused",
    "crm_private.check_reports": "refused",
    "crm_private.check_stakeholder": "refused",
    "crm_private.check_plan_line": "refused",
    "crm_private.check_plan_quarter": "refused",
    "crm_private.check_plan_open": "refused",
    "crm_private.plan_to_move": "steps",
    "crm_private.demand_above": "steps",
    "crm_private.carry_actions": "steps",
    "crm.copy_plan": "steps",
    "crm_private.freeze_review": "frozen",
    "crm_private.employee_sees_plan": "confidential",
    "crm_private.check_action": "confidential",
    "crm_private.closed_plans": "confidential",
    "crm_private.unled_plans": "confidential",
}
DIVISION, REPORTS = "crm_private.check_division()", "crm_private.check_reports()"
PERSON, LINE = "crm_private.check_stakeholder()", "crm_private.check_plan_line()"
QUARTER, SEES = "crm_private.check_plan_quarter()", "crm_private.employee_sees_plan(bigint,bigint)"
MOVE, ABOVE = "crm_private.plan_to_move(bigint,bigint)", "crm_private.demand_above(bigint)"
CARRY, CLOSED = "crm_private.carry_actions(bigint)", "crm_private.closed_plans()"
CLOSED_ROWS = "crm_private.closed_rows(regclass,text,bigint,text)"
OF_PLANS, UNDO = "crm_private.plan_column(regclass)", "crm_private.undo_changed(uuid,text,boolean)"
MUTANTS: tuple[tuple[str, str, str], ...] = (
    (CLOSED_ROWS, "crm_private.closed_plans()", "'{}'::bigint[]"),
    (OF_PLANS, "'crm.account_plan'::regclass", "'crm.task'::regclass"),
    ("crm_private.closed_among(text,bigint[])", "crm_private.closed_plans()", "'{}'::bigint[]"),
    (UNDO, "AND k.id <> ALL (hidden)", ""),
    (UNDO, "EXCEPT SELECT unnest(hidden)", ""),
    (UNDO, "NOT IN ('account_id', 'contact_id')", "IS NULL"),
    (
        "crm.merge_preview(bigint,bigint)",
        "- crm_private.closed_rows(one.of, 'account_id', gone, 'deleted_at IS NULL')",
        "",
    ),
    (
        "crm.merge_accounts(bigint,bigint,bigint,bigint,text[])",
        "kept.owner_id) - closed",
        "kept.owner_id)",
    ),
    (
        "crm.merge_contacts(bigint,bigint,bigint,bigint,text[])",
        "kept.owner_id) - closed",
        "kept.owner_id)",
    ),
    (DIVISION, "WHERE id = NEW.id", "WHERE false"),
    (REPORTS, "WHERE id = NEW.id", "WHERE false"),
    (PERSON, "c.valid_to < crm_private.today()", "false"),
    (PERSON, "c.valid_to < crm_private.today()", "c.valid_to <= crm_private.today()"),
    (PERSON, "s.id <> NEW.id", "true"),
    (PERSON, "s.contact_id = NEW.contact_id", "false"),
    (LINE, "NOT (l.active AND l.deleted_at IS NULL)", "NOT l.active"),
    (LINE, "NOT (l.active AND l.deleted_at IS NULL)", "l.deleted_at IS NOT NULL"),
    (QUARTER, "NEW.quarter > p.ends_on", "false"),
    (QUARTER, "NEW.quarter + interval '3 months' <= p.starts_on", "false"),
    ("crm_private.check_plan_open()", "p.status = 'closed'", "false"),
    (MOVE, "crm_private.writable('account_plan', ARRAY[plan]) <> ARRAY[plan]", "false"),
    (MOVE, "found.version IS DISTINCT FROM plan_to_move.version", "false"),
    (ABOVE, "plan_owner = ANY (crm_private.below(me)) AND", ""),
    (ABOVE, "plan_owner <> me", "true"),
    (ABOVE, "e.superior_id IS NOT NULL", "true"),
    (CARRY, "t.status = 'open'", "true"),
    (CARRY, "o.previous_id = t.plan_objective_id", "false"),
    (SEES, "AND NOT p.confidential", ""),
    (SEES, "m.account_plan_id = plan AND", "false AND"),
    (SEES, "WHERE e.superior_id IS NOT NULL", "WHERE false"),
    (CLOSED, "p.employee_id <> ALL (people)", "true"),
    (CLOSED, "AND m.deleted_at IS NULL", ""),
    (CLOSED, "m.employee_id = ANY (people)", "false"),
    ("crm_private.unled_plans()", "p.employee_id <> ALL (crm_private.my_people())", "false"),
)
ROWS_FIRST = {
    "crm_private.closed_plans": (("reader", "writer", "head", "seller"), ("account_plan",)),
    "crm_private.unled_plans": (("reader", "writer"), ("plan_member",)),
}
