"""Pages of administration on a real server, opened as one person."""

from crm_desktop.views.main_window.places.pages import Place, make_page


class Desk:
    """One signed-in person; every page is shown and settled before a test goes on."""

    def __init__(self, crm, enter, qtbot, person):
        self.crm = crm
        self.qtbot = qtbot
        self.context = enter(person)
        self.background = self.context.background

    def page(self, name):
        """Open a page of administration and wait for what it reads."""
        page = make_page(self.context, Place("admin", name))
        self.qtbot.addWidget(page, before_close_func=lambda gone: None)
        page.resize(1216, 800)
        with self.qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        self.settle()
        return page

    def settle(self):
        """Wait until everything that was asked is answered."""
        self.qtbot.waitUntil(lambda: self.background.pending() == 0)

    def sql(self, statement, *values):
        """Return what the server has, seen by its superuser."""
        with self.crm.connect() as pg:
            found = pg.execute(statement, values)
            return found.fetchall() if found.description else []


def choose(page, person):
    """Choose somebody in the list of people."""
    page.table.go_to(person)
    assert page.panel.person.id == person
    return page.panel.person
