"""A letter and a data sheet."""


def paper(desk, visit, account):
    window = desk.window
    window.open_letter(account)
    page = desk.page()
    desk.settle(lambda: bool(page.pdf()))
    visit("letter", window)
    window.documents.close_current()
    window.open_sheet(account)
    page = desk.page()
    desk.settle(lambda: bool(page.pdf()))
    visit("data sheet", window)
    window.documents.close_current()
