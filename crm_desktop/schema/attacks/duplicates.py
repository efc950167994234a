"""Duplicates: reading off what is hidden by asking, merging what is not one's own."""

from crm_desktop.models.language import N_
from crm_desktop.schema.attacks.attack import AT_WORK, DENIED, NO_ROWS, NOTHING, Attack

NO_CUSTOMERS = frozenset({"crm_admin", "crm_auditor", "crm_partner"})

ATTACKS = (
    Attack(
        "asking for likenesses",
        N_("Asking for duplicates gives no hidden record, whatever is asked."),
        (
            *(
                "SELECT 1 FROM crm.likely_duplicates('contact', "
                f"{names}, {numbers}) WHERE id = {{hidden_contact}}"
                for names in (
                    "NULL",
                    "'{}'",
                    "ARRAY['{word}', '{word}']",
                    "ARRAY['', '{word}']",
                    "ARRAY['%', '%']",
                )
                for numbers in ("NULL", "'{}'", "ARRAY['420222333444']")
            ),
            # A number does not bring the responsible person out, only the whole name does.
            "SELECT handled_by FROM crm.likely_duplicates('contact', ARRAY['', ''],"
            " ARRAY['420222333444']) WHERE handled_by IS NOT NULL",
            "SELECT 1 FROM crm.list_duplicates('contact', false, NULL)"
            " WHERE {hidden_contact} IN (left_id, right_id)",
            "SELECT 1 WHERE crm.note_duplicates('contact', ARRAY[{hidden_contact}],"
            " ARRAY[{my_contact}], ARRAY[900], ARRAY['x']) > 0",
            "SELECT crm_private.handlers('a', 'b', '{}', '{}')",
            "SELECT crm_private.contacts_like('a', 'b', '{}', '{}', '{}')",
            "SELECT crm_private.my_contacts(ARRAY[{hidden_contact}], false)",
        ),
        NOTHING,
        AT_WORK,
    ),
    Attack(
        "merging",
        N_("Nobody merges, ties or counts what is not theirs; hidden and missing look alike."),
        (
            "SELECT crm.merge_accounts({mine}, {foreign}, 1, 1, '{}')",
            "SELECT crm.merge_accounts({foreign}, {mine}, 1, 1, ARRAY['name', 'owner_id'])",
            "SELECT crm.merge_preview({mine}, {foreign})",
            "SELECT crm.merge_contacts({my_contact}, {hidden_contact}, 1, 1, '{}')",
            "SELECT crm.tie_contacts({my_contact}, {hidden_contact})",
            "SELECT crm.set_different('contact', {my_contact}, {hidden_contact}, true)",
            "SELECT crm_private.repoint('crm.contact', 'account_id', {foreign}, {mine},"
            " {mine}, {me})",
            "SELECT crm_private.copy_own_fields('account', {mine}, {foreign}, {mine}, {me})",
            "SELECT crm_private.take_over('account', 'id', {mine}, {foreign}, ARRAY['name'])",
            "SELECT crm_private.forward('account', {mine}, {foreign})",
            "INSERT INTO crm.forwarding (kind, old_id, new_id) VALUES ('account', {foreign}, 1)",
            "UPDATE crm.forwarding SET new_id = {mine}",
            "INSERT INTO crm.duplicate (kind, left_id, right_id, score)"
            " VALUES ('account', 1, 2, 900)",
            "SELECT FROM crm.duplicate",
        ),
        (DENIED,),
        AT_WORK,
        alike=True,
    ),
    Attack(
        "duplicates of no customers",
        N_("Who sees no customers is told of no duplicates."),
        (
            "SELECT FROM crm.likely_duplicates('account', ARRAY['{word}', ''], '{}')",
            "SELECT FROM crm.likely_accounts(ARRAY['{word}'], ARRAY[''], ARRAY[''], ARRAY[''])",
            "SELECT FROM crm.list_duplicates('account', false, 9)",
            "SELECT crm.note_duplicates('account', ARRAY[1], ARRAY[2], ARRAY[900], ARRAY['x'])",
            "SELECT crm.end_scan('account', now())",
            "SELECT crm.merge_preview(1, 2)",
        ),
        (DENIED, NO_ROWS),
        NO_CUSTOMERS,
    ),
)
