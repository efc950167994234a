"""Account plans: versions that nobody changes, steps that are for those who may take them."""

from crm_desktop.models.language import N_
from crm_desktop.schema.attacks.attack import AT_WORK, DENIED, NOTHING, Attack

ATTACKS = (
    Attack(
        "frozen versions",
        N_("Nobody writes, changes or deletes a version of an account plan."),
        (
            "UPDATE crm.plan_version SET snapshot = '{}'",
            "UPDATE crm.plan_version SET number = 1 WHERE account_plan_id = {my_account_plan}",
            "INSERT INTO crm.plan_version (account_plan_id, number, kind, taken_at, snapshot)"
            " VALUES ({my_account_plan}, 99, 'approval', now(), '{}')",
            "DELETE FROM crm.plan_version WHERE account_plan_id = {my_account_plan}",
            "TRUNCATE crm.plan_version",
            "MERGE INTO crm.plan_version v USING (VALUES (1)) AS one(x) ON true"
            " WHEN MATCHED THEN DELETE",
            "SELECT crm_private.freeze_plan({my_account_plan}, 'approval', NULL)",
            "SELECT crm_private.plan_snapshot({my_account_plan})",
            "UPDATE crm.account_plan SET status = 'approved' WHERE id = {my_account_plan}",
            "UPDATE crm.account_plan SET approved_by = {me} WHERE id = {my_account_plan}",
        ),
        (DENIED,),
        AT_WORK,
    ),
    Attack(
        "versions of others",
        N_("Nobody reads the versions of a hidden account plan."),
        (
            "SELECT id FROM crm.plan_version WHERE account_plan_id = {hidden_account_plan}",
            "SELECT 1 FROM crm.plan_version WHERE account_plan_id = {hidden_account_plan}"
            " AND snapshot::text ~ 'a'",
            "SELECT crm_private.closed_plans() WHERE false",
        ),
        NOTHING,
        AT_WORK,
    ),
    Attack(
        "steps of plans",
        N_("Nobody moves or copies a hidden account plan; hidden and missing answer alike."),
        (
            *(
                f"SELECT crm.{step}_plan({{hidden_account_plan}}, 1)"
                for step in ("submit", "approve", "activate", "close")
            ),
            "SELECT crm.return_plan({hidden_account_plan}, 1, 'x')",
            "SELECT crm.copy_plan({hidden_account_plan}, 'x', '2026-01-01', '2026-12-31')",
            "SELECT crm.copy_plan(NULL, 'x', '2026-01-01', '2026-12-31')",
        ),
        (DENIED,),
        AT_WORK,
        alike=True,
    ),
    Attack(
        "actions of hidden plans",
        N_("Nobody makes a task an action of a hidden plan; hidden and missing answer alike."),
        (
            "UPDATE crm.task SET plan_objective_id = {hidden_plan_objective} WHERE id = {my_task}",
        ),
        ("23514",),
        AT_WORK,
        alike=True,
    ),
)  # fmt: skip
