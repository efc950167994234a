"""What the form of a contact suggests: the salutation with its rule, the gender a name tells."""

import os


def _stored(world, number):
    return world.sql(
        "SELECT salutation, suggested_salutation, by_first_name FROM crm.contact WHERE id = %s",
        number,
    )[0]


def _shot(page, name):
    if folder := os.environ.get("CRM_SHOTS"):
        page.body.cells["salutation"].focus()
        page.body.sheet.ensureWidgetVisible(page.body.cells["salutation"])
        page.grab().save(f"{folder}/{name}.png")


def test_a_suggestion_is_taken_and_follows_the_name(world):
    page = world.form("contact", world.ids.contact)
    cells = page.body.cells
    note = cells["salutation"].note
    assert "“Vážený pane inženýre Příhodo”. Rule: -a → -o." in note.text()
    assert cells["salutation"].value() is None  # nothing is filled in by itself
    _shot(page, "salutation-suggested")
    note.fixed.emit()
    assert cells["salutation"].value() == "Vážený pane inženýre Příhodo,"
    world.save(page)
    text = "Vážený pane inženýre Příhodo,"
    assert _stored(world, world.ids.contact) == (text, text, False)
    cells["last_name"].put("Němec")
    assert cells["salutation"].value() == "Vážený pane inženýre Němče,"
    assert note.text() == "As suggested."
    cells["by_first_name"].put(True)
    world.save(page)
    text = "Vážený pane Zdeňku,"
    assert _stored(world, world.ids.contact) == (text, text, True)


def test_own_words_stay_and_are_shown_beside_the_suggestion(world):
    page = world.form("contact", world.ids.contact)
    cells = page.body.cells
    cells["salutation"].put("Milý Zdeňku,")
    cells["last_name"].put("Němec")
    assert cells["salutation"].value() == "Milý Zdeňku,"
    assert "Own words. Suggested: “Vážený pane inženýre Němče”." in cells["salutation"].note.text()
    _shot(page, "salutation-own")
    world.save(page)
    assert _stored(world, world.ids.contact) == ("Milý Zdeňku,", None, False)


def test_the_gender_is_offered_never_guessed(world):
    page = world.form("contact", world.ids.other)
    cells = page.body.cells
    cells["last_name"].put("Nováková")
    assert "The name is a woman’s (-ová)." in cells["gender"].note.text()
    assert "The gender is open" in cells["salutation"].note.text()
    _shot(page, "salutation-open")
    assert cells["gender"].value() is None
    cells["gender"].note.fixed.emit()
    assert cells["gender"].value() == "f"
    assert not cells["gender"].note.text() or "woman’s" not in cells["gender"].note.text()
    assert "“Vážená paní Nováková”." in cells["salutation"].note.text()


def test_a_name_changed_elsewhere_takes_the_suggestion_along(world):
    number = world.ids.contact
    for suggested, left in (("Vážený pane Příhodo,", None), (None, "Vážený pane Příhodo,")):
        world.change(
            None,
            "UPDATE crm.contact SET salutation = 'Vážený pane Příhodo,',"
            " suggested_salutation = %s WHERE id = %s",
            suggested,
            number,
        )
        world.change("seller", "UPDATE crm.contact SET job_title = 'x' WHERE id = %s", number)
        world.change("seller", "UPDATE crm.contact SET job_title = NULL WHERE id = %s", number)
        assert _stored(world, number)[0] == left
