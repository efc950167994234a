"""What the server's rules on access say when they refuse: name → (sentence, field)."""

from crm_desktop.models.language import N_

REFUSALS = {
    "ck_product_line_ring": (
        N_("A product line cannot be in a group that is in it. Choose another group."),
        "parent_id",
    ),
    "ck_account_team_in_the_past": (
        N_(
            "The last day in the team lies in the past. Choose today or a later day; whoever is to"
            " leave at once is deleted from the team."
        ),
        "valid_to",
    ),
    "ck_stand_in_oneself": (
        N_("Nobody covers for themselves. Choose another colleague."),
        "stand_in_id",
    ),
    "ck_stand_in_in_the_past": (
        N_("The last day lies in the past. Choose today or a later day."),
        "valid_to",
    ),
    "ck_stand_in_able": (
        N_(
            "This colleague cannot cover: they cannot sign in, or see no customers in their role."
            " Choose another colleague."
        ),
        "stand_in_id",
    ),
    "ck_share_partner": (
        N_("This is not a partner firm's person. Add colleagues to the team instead."),
        "partner_id",
    ),
    "ck_share_year": (
        N_("A share ends within a year. Choose a day from today to a year ahead."),
        "valid_to",
    ),
    "ck_currency_code_form": (
        N_("A currency is named by its code of three capital letters, such as EUR."),
        "code",
    ),
    "ck_exchange_rate_rate_range": (
        N_("A rate is more than nothing. Enter what one unit is worth in the firm's currency."),
        "rate",
    ),
    "ix_exchange_rate_currency_id_day": (
        N_("There is a rate of this currency for that day already. Change that one."),
        "day",
    ),
    "ix_price_price_list_id_product_id": (
        N_("This price list has a price of the product already. Change that one."),
        "product_id",
    ),
    "ck_opportunity_line_priced": (
        N_("No price list has a price of this product in this currency today. Type the price."),
        "unit_price",
    ),
    "ck_opportunity_amount_of_lines": (
        N_("The amount of an opportunity with products is their sum. Change the products."),
        "amount",
    ),
    "ck_opportunity_stage_gone": (
        N_("This stage was taken away in the meantime. Choose another one."),
        "stage_id",
    ),
    "ck_access_request_needless": (
        N_("You see this account already. Read the card again (F5)."),
        "",
    ),
    "ck_access_request_answered": (
        N_("Somebody has answered this request in the meantime. Read the notices again (F5)."),
        "",
    ),
    "ck_break_glass_reason": (
        N_("Say why, in ten letters at least: the responsible person reads it."),
        "reason",
    ),
    "ck_account_detail_verified_ahead": (
        N_("Nobody can have verified the data on a day to come. Enter today or an earlier day."),
        "verified_on",
    ),
    "ck_activity_first_decides": (
        N_(
            "The first call and the first meeting count only with a decision maker. Choose a"
            " contact whose function is on the list of those who decide, or leave this empty."
        ),
        "first_contact_id",
    ),
    "ix_activity_first": (
        N_(
            "The first call or meeting with this account is recorded already; there is only one"
            " of each. Leave this empty."
        ),
        "first_contact_id",
    ),
    "ck_activity_logged": (
        N_(
            "Your firm wants to know what came out of each contact with such customers. Fill in"
            " the result."
        ),
        "result",
    ),
    "ix_activity_occurrence": (
        N_("This occurrence of the series was entered in the meantime. Read again (F5)."),
        "",
    ),
    "ck_account_owner_able": (
        N_(
            "This colleague cannot be responsible: they cannot sign in, or see no customers in"
            " their role. Choose another colleague."
        ),
        "owner_id",
    ),
    "ck_target_employee_active": (
        N_("This colleague has left the firm or is locked. Choose somebody who works here."),
        "employee_id",
    ),
    "ck_target_starts_on_first": (
        N_("A period begins on the first day of a month. Choose such a day."),
        "starts_on",
    ),
    "ix_target_once": (
        N_("There is a target for this person, product line and period already. Change that one."),
        "starts_on",
    ),
    "ck_commission_rule_overlap": (
        N_(
            "Another rule holds for the same targets in these periods. End that one the day before"
            " this one begins."
        ),
        "valid_from",
    ),
    "ck_commission_band_gap": (
        N_(
            "The bands leave a gap: the first begins at 0, each further one where the one before"
            " ends, and the last has no end."
        ),
        "from_percent",
    ),
    "ck_commission_band_overlap": (
        N_("Two bands overlap. Let each begin where the one before ends."),
        "from_percent",
    ),
    "ck_commission_share_whole": (
        N_("More than the whole sale is given away. The parts come to 100 % at most."),
        "percent",
    ),
    "ck_account_plan_closed": (
        N_("This plan is closed and stays as it is. Copy it forward into a new one."),
        "",
    ),
    "ck_account_plan_ends_on_after_starts_on": (
        N_("The plan ends before it begins. Exchange the two days."),
        "ends_on",
    ),
    "ck_account_plan_step": (
        N_("The plan is not ready for this step. Read it again (F5) and look at its state."),
        "",
    ),
    "ck_account_division_ring": (
        N_("A division cannot stand below itself. Choose another one above it."),
        "parent_id",
    ),
    "ck_account_division_subsidiary_kind": (
        N_("Only a subsidiary has an account of its own. Change the type, or leave it empty."),
        "subsidiary_id",
    ),
    "ck_stakeholder_ring": (
        N_("Nobody reports to themselves, by whatever way. Choose somebody else."),
        "reports_to_id",
    ),
    "ck_stakeholder_contact_left": (
        N_("This person has left the customer. Choose somebody who works there."),
        "contact_id",
    ),
    "ck_stakeholder_twice": (
        N_("This person stands in the plan already. Change that entry."),
        "contact_id",
    ),
    "ck_stakeholder_contact_or_placeholder": (
        N_("Choose a contact, or write whom you look for."),
        "contact_id",
    ),
    "ck_stakeholder_link_two_people": (
        N_("A link needs two different people."),
        "to_id",
    ),
    "ix_stakeholder_link_once": (
        N_("There is such a link between the two already. Change that one."),
        "to_id",
    ),
    "ix_stakeholder_role_once": (
        N_("The person has this role in the opportunity already."),
        "role",
    ),
    "ck_plan_product_line_ended": (
        N_("This product line has ended: nothing is planned for it. Choose another one."),
        "product_line_id",
    ),
    "ck_plan_cell_blocked_with_reason": (
        N_("Say why nothing can be sold there."),
        "blocked_reason",
    ),
    "ix_plan_cell_once": (
        N_("The plan has this cell already. Change that one."),
        "product_line_id",
    ),
    "ck_plan_target_outside": (
        N_("This quarter lies outside the plan's period. Choose one of its quarters."),
        "quarter",
    ),
    "ck_plan_target_quarter_first": (
        N_("A quarter begins on 1 January, April, July or October. Choose such a day."),
        "quarter",
    ),
    "ix_plan_target_once": (
        N_("The plan has a target for this measure and quarter already. Change that one."),
        "quarter",
    ),
    "ix_plan_swot_critical": (
        N_("The plan has a critical vulnerability already; there is only one."),
        "critical",
    ),
    "ck_plan_swot_critical_weakness": (
        N_("Only a weakness can be the critical vulnerability."),
        "critical",
    ),
    "ck_plan_swot_one_evidence": (
        N_("One record is enough as evidence. Leave the others empty."),
        "activity_id",
    ),
    "ck_task_employee_may_see_plan": (
        N_(
            "The plan is confidential and this colleague does not see it. Add them to the plan's"
            " team first, or choose somebody else."
        ),
        "employee_id",
    ),
    "ck_task_objective_with_plan": (
        N_("You have no right to see this objective, or it does not exist."),
        "plan_objective_id",
    ),
    "ck_hand_over_same": (
        N_("The accounts are theirs already. Choose another colleague."),
        "to_id",
    ),
    "ck_custom_field_type_kept": (
        N_(
            "There are values of this field already, so its type, currency and target stay."
            " Retire it and add another field."
        ),
        "type",
    ),
}

# The rule of a field of the firm's own; its name is the detail of the error.
FIELD_RULE = "ck_custom_value_rule"

# The one rule whose sentence has a number, given as the detail of the error.
TOO_MANY_DAYS = "ck_stand_in_days"

# The names that rights to act have in errors of the server: `may_` and the act.
ACTS = {
    "may_export": N_("You may not export lists. An administrator can give you the right."),
    "may_print_bulk": N_("You may not print in bulk. An administrator can give you the right."),
    "may_mass_mail": N_("You may not send mass mail. An administrator can give you the right."),
    "may_merge": N_("You may not merge duplicates. An administrator can give you the right."),
    "may_merge_these": N_(
        "You may not merge these two. You must be allowed to change both; and where merging"
        " changes who sees something, it is for the responsible person of both or somebody above."
    ),
    "may_decide_duplicate": N_(
        "You may not decide about this pair: it is for somebody who sees these records."
    ),
    "may_hand_over": N_(
        "You may not hand this over. The responsible person and their superiors can, where an"
        " administrator has given them the right."
    ),
    "may_design_template": N_(
        "You may not design templates. An administrator can give you the right."
    ),
    "may_approve_plan": N_(
        "Only a superior of the plan's owner approves it or gives it back. Ask one of them."
    ),
    "may_undo": N_(
        "You may not take this back. Whoever did it can, or somebody above, as far as they may"
        " change these records today."
    ),
    "may_break_glass": N_(
        "You may not open accounts in an emergency. Ask the responsible person for access, or an"
        " administrator for the right."
    ),
}
