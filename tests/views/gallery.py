"""Shows every part in light and dark and writes pictures: `python tests/views/gallery.py DIR`."""

# ruff: noqa: E501
import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMainWindow,
    QMenu,
    QMessageBox,
    QProgressBar,
    QRadioButton,
    QSlider,
    QSpinBox,
    QStatusBar,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.views import look
from crm_desktop.views.look import Role, parts, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.form import fields

ROWS = [
    ("Autodoprava Kněžek, s. r. o.", "Plzeň", "CZ", "Petr Novotný", "B", 4120, "12. 11.", "Zavolat kvůli rámcové smlouvě", "25. 11."),
    ("Číhalík Elektro, s. r. o.", "Pardubice", "CZ", "Šárka Žáčková", "B", 2875, "18. 9.", None, None),
    ("Drukarnia Księży Młyn Sp. z o.o.", "Łódź", "PL", "Agnieszka Wójcik", "B", 6340, "19. 11.", "Předvedení digitálního tisku", "1. 12."),
    ("Fabryka Okien Podhale Sp. z o.o.", "Nowy Targ", "PL", "Agnieszka Wójcik", "A", 11780, "16. 11.", "Jednání o dodatku č. 3", "24. 11."),
    ("Kovovýroba Žďár, a. s.", "Žďár nad Sázavou", "CZ", "Šárka Žáčková", "A", 18432, "20. 11.", "Nabídka servisní smlouvy 2027", "27. 11."),
    ("Машиностроене Тракия АД", "Пловдив", "BG", "Йоана Димитрова", "A", 14905, "17. 11.", "Výběrové řízení, 2. kolo", "26. 11."),
    ("Mlékárna Horní Bečva, a. s.", "Rožnov pod Radhoštěm", "CZ", "Šárka Žáčková", "A", 9260, "13. 11.", "Prodloužit servis linky 2 a k tomu ještě mnoho dalších věcí", "30. 11."),
    ("Moravské sklárny Karolín, a. s. s velmi dlouhým jménem", "Vsetín", "CZ", "Lenka Říhová", "B", 5215, "6. 11.", "Vyjasnit reklamaci R-2026-118", "dnes"),
] * 4  # fmt: skip
CAPTIONS = ["Název", "Sídlo", "Odpovídá", "Úroveň", "Obrat 12 m (tis. Kč)", "Kontakt", "Další krok", "Termín"]  # fmt: skip
WIDTHS = [254, 192, 138, 64, 144, 88, 232, 92]


def accounts_model(parent: QWidget) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for name, city, country, who, tier, money, seen, step, due in ROWS:
        items = [
            QStandardItem(text or "")
            for text in (name, city, who, "", f"{money:,}".replace(",", "\u202f"), seen, step, due)
        ]
        items[0].setData("building", Role.ICON)
        items[1].setData(country, Role.TAIL)
        items[3].setData((tier, "accent" if tier == "A" else ""), Role.CHIP)
        items[4].setData(money / 18432, Role.BAR)
        items[4].setTextAlignment(right)
        if step is None:
            items[5].setData("warn", Role.TONE)
            items[5].setData("clock", Role.TRAILING_ICON)
            items[6].setText("Bez dalšího kroku")
            items[6].setData("second", Role.TONE)
        items[7].setTextAlignment(right)
        if due == "dnes":
            items[7].setData("warn", Role.TONE)
            items[7].setData(True, Role.BOLD)
        model.appendRow(items)
    model.setHorizontalHeaderLabels(CAPTIONS)
    for column in (4, 7):
        model.setHeaderData(column, Qt.Orientation.Horizontal, right, Qt.ItemDataRole.TextAlignmentRole)  # fmt: skip
    return model


def column_of(*widgets: QWidget) -> QWidget:
    box = parts.sheet(QWidget())
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return box


def row_of(*widgets: QWidget | None, gap: int = 8, margins: tuple[int, int, int, int] = (16, 6, 16, 6)) -> QWidget:  # fmt: skip
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(*margins)
    row.setSpacing(gap)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return box


def accounts_page() -> QWidget:
    header = parts.PageHeader("Firmy", "Moji zákazníci a zákazníci týmu")
    view = parts.button("Pohled: Obchodní", icon="table-2")
    view.setMenu(QMenu(view))
    header.add_action(view)
    header.add_action(parts.button("Export", icon="download"))
    header.add_action(parts.button("Nová firma", kind="primary", icon="plus", shortcut="Ctrl+N"))
    search = QLineEdit()
    search.setPlaceholderText("Hledat v seznamu")
    search.addAction(look.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
    search.setFixedWidth(spacing.SEARCH_WIDTH)
    filters = row_of(
        search,
        parts.FilterChip("Odpovídá: já a můj tým"),
        parts.FilterChip("Úroveň: A, B, C"),
        parts.FilterChip("Stav: aktivní"),
        parts.button("Přidat filtr", kind="quiet", icon="plus"),
        None,
        parts.caption("Seřazeno podle názvu"),
        parts.icon_button("columns-3", "Sloupce"),
        parts.icon_button("sliders-horizontal", "Rozložení"),
    )
    table = QTableView()
    look.setup_table(table)
    table.setModel(accounts_model(table))
    for number, width in enumerate(WIDTHS):
        table.setColumnWidth(number, width)
    table.horizontalHeader().setStretchLastSection(True)
    table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    table.selectRow(4)
    delegate = table.itemDelegate()
    assert isinstance(delegate, look.RowDelegate)
    delegate.hovered = 6
    bar = parts.LoadingBar()
    page = column_of(header, filters, bar, table)
    page.setProperty("focus_me", True)
    table.setObjectName("focus")
    return page


def timeline() -> QListView:
    view = QListView()
    look.setup_timeline(view)
    model = QStandardItemModel(view)
    head = QStandardItem("Listopad 2026")
    head.setData(True, Role.HEADING)
    head.setData("14 záznamů", Role.COUNT)
    model.appendRow(head)
    entries = [
        ("20. 11.", "10:00", "users", "Schůzka: servisní smlouva 2027", "Zdeněk Příhoda, Tomáš Vlček · Šárka Žáčková", "Chtějí reakci do 4 hodin i o víkendu. Pošleme dvě varianty s cenou.", ("Zápis", ""), None),
        ("20. 11.", "8:12", "mail", "Re: Podklady k odstávce linky 2", "Marie Součková → Šárka Žáčková", "Termín odstávky potvrzen na 14.–18. prosince, seznam dílů v příloze. " * 4, None, "2"),
        ("18. 11.", "14:35", "phone", "Hovor: platební podmínky", "Alena Kuběnová · Šárka Žáčková · 9 min", "Nákup trvá na splatnosti 60 dnů. Zeptat se finančního oddělení.", None, None),
        ("16. 11.", "", "file-text", "Nabídka N-2026-0883 odeslána", "Servisní smlouva 2027 · 2 400 000 Kč", "", ("Čeká na odpověď", "warn"), None),
        ("12. 11.", "", "life-buoy", "Případ P-2026-0412 uzavřen", "Netěsnost hydrauliky, lis 3 · vyřešeno za 2 dny", "", ("Spokojenost 9", "good"), None),
        ("3. 11.", "", "mail", "Dopis: pozvánka na den zákazníků", "Zdeněk Příhoda, Alena Kuběnová", "", ("Přijali 1 ze 2", ""), None),
    ]  # fmt: skip
    for day, time, icon, title, sub, body, chip, clips in entries:
        item = QStandardItem(title)
        item.setData((day, time), Role.WHEN)
        item.setData(icon, Role.ICON)
        item.setData(sub, Role.SUB)
        item.setData(body, Role.BODY)
        item.setData(chip, Role.CHIP)
        if clips:
            item.setData(clips, Role.COUNT)
            item.setData("paperclip", Role.TRAILING_ICON)
        model.appendRow(item)
    view.setModel(model)
    return view


def card_page() -> QWidget:
    header = parts.CardHeader("building", "Kovovýroba Žďár, a. s.")
    header.set_chips(
        [
            parts.chip("Úroveň A", "accent"),
            parts.chip("Aktivní", "good", "check"),
            parts.chip("Plán 2026–27", "", "target"),
        ]
    )
    header.set_meta(
        [
            parts.Meta("IČO", "994 12 039"),
            parts.Meta("", "Žďár nad Sázavou"),
            parts.Meta("Odpovídá", "Šárka Žáčková"),
            parts.Meta("Skupina", "Vysočina Metal", link="group"),
        ]
    )
    header.add_action(parts.button("Zapsat kontakt", kind="primary", icon="notebook-pen", shortcut="Ctrl+Shift+K"))  # fmt: skip
    header.add_action(parts.button("Dopis", icon="mail"))
    header.add_action(parts.button("Upravit", icon="pencil", shortcut="F2"))
    header.add_action(parts.icon_button("ellipsis", "Další"))
    facts = parts.FactsStrip()
    facts.set_facts([
        parts.Fact("Délka spolupráce", "11 let", "4 měs.", "od července 2015"),
        parts.Fact("Obrat 12 měsíců", "18,43", "mil. Kč", "+12 % proti loňsku", "good",
                   spark=[3, 4, 3.5, 5, 5.6, 5, 7, 8, 7.2, 9, 10]),
        parts.Fact("Otevřené příležitosti", "6,00", "mil. Kč", "4 otevřené, váženo 3,03 mil."),
        parts.Fact("Poslední kontakt", "20. 11.", "před 3 dny", "Schůzka, Zdeněk Příhoda"),
        parts.Fact("Spokojenost", "8,6", "z 10", "průzkum říjen 2026, +0,4", spark=[6, 8, 7, 9.5]),
        parts.Fact("Úplnost údajů", "82 %", "", "Chybí 3 údaje", meter=0.82, link="missing"),
    ])  # fmt: skip
    tabs = parts.InsightTabs()
    tabs.set_tabs([
        ("overview", "Přehled", None), ("contacts", "Kontakty", 14), ("meetings", "Schůzky", 23),
        ("tasks", "Úkoly", 5), ("comm", "Komunikace", 148), ("docs", "Dokumenty", 62),
        ("opps", "Příležitosti", 4), ("sales", "Služby a prodeje", 31), ("cases", "Případy", 3),
        ("campaigns", "Kampaně", 7), ("plan", "Plán", None), ("map", "Mapa vztahů", 12),
        ("consents", "Souhlasy", 2), ("history", "Historie", 1208),
    ])  # fmt: skip
    kinds = [parts.FilterChip(text, checkable=True) for text in
             ("Vše", "Schůzky", "Hovory", "E-maily", "Dokumenty", "Případy")]  # fmt: skip
    kinds[0].setChecked(True)
    period = fields.ComboBox()
    period.addItems(["Posledních 12 měsíců", "Vše"])
    chips = row_of(*kinds, None, period, parts.icon_button("printer", "Tisk"), gap=6,
                   margins=(16, 8, 16, 8))  # fmt: skip
    left = column_of(chips, timeline())
    side = parts.sheet(QWidget())
    box = QVBoxLayout(side)
    box.setContentsMargins(16, 4, 16, 16)
    box.setSpacing(4)
    box.addWidget(parts.heading("Kontakty", 14, "Všechny"))
    for letters, name, role, phone in (("ZP", "Ing. Zdeněk Příhoda", "výrobní ředitel · rozhoduje", "+420 566 000 110"), ("AK", "Mgr. Alena Kuběnová", "vedoucí nákupu", "+420 566 000 124")):  # fmt: skip
        lines = QWidget()
        two = QVBoxLayout(lines)
        two.setContentsMargins(0, 0, 0, 0)
        two.setSpacing(0)
        two.addWidget(parts.Label(name, "medium"))
        two.addWidget(parts.caption(role))
        box.addWidget(row_of(parts.Initials(letters, letters == "ZP"), lines, None,
                             parts.Label(phone, "body", "second"), gap=12, margins=(0, 4, 0, 4)))  # fmt: skip
    box.addSpacing(12)
    box.addWidget(parts.heading("Úkoly", 5, "Nový úkol"))
    for text, on in (
        ("Poslat dvě varianty servisní smlouvy", False),
        ("Zapsat prohlídku obrobny", True),
    ):
        check = fields.CheckBox(text)
        check.setChecked(on)
        box.addWidget(check)
    box.addSpacing(12)
    box.addWidget(parts.heading("Případy", 0))
    box.addWidget(parts.EmptyState("Zatím žádné případy", "Případ vznikne z reklamace nebo dotazu zákazníka.", "Založit případ", icon="life-buoy", link=True))  # fmt: skip
    box.addStretch(1)
    side.setFixedWidth(400)
    body = row_of(left, parts.vline(), side, gap=0, margins=(0, 0, 0, 0))
    message = parts.Message(
        "Pracujte dál. Dvě změny čekají v tomto počítači.", "warn",
        title="Server neodpovídá od 9:41.", note="Další pokus za 12 s", action="Zkusit hned",
        details="Podrobnosti", shortcut="F5", icon="unplug")  # fmt: skip
    return column_of(message, header, parts.hairline(), facts, tabs, body)


def form_page() -> QWidget:
    header = parts.PageHeader("Upravit firmu", "Kovovýroba Žďár, a. s.")
    header.add_action(parts.caption("* povinné"))
    sections = parts.SectionList()
    sections.set_sections([("base", "Základní údaje"), ("addr", "Adresy"), ("points", "Kontaktní údaje"), ("trade", "Obchodní údaje"), ("bank", "Banka a platby")])  # fmt: skip
    sections.set_mark("base", "bad")
    sections.set_count("addr", 2)
    sections.set_mark("points", "warn")
    sections.setFixedWidth(200)
    form = parts.sheet(QWidget())
    grid = QGridLayout(form)
    grid.setContentsMargins(12, 8, 24, 8)
    grid.setHorizontalSpacing(0)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    row = 0

    def add(text: str, field: QWidget, *, required: bool = False, changed: bool = False,
            note: tuple[str, str, str] | None = None, wide: bool = False) -> None:  # fmt: skip
        nonlocal row
        label = fields.field_label(text, required)
        label.set_changed(changed)
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignLeft if not wide else Qt.AlignmentFlag(0))  # fmt: skip
        row += 1
        if note:
            grid.addWidget(fields.field_note(*note), row, 1)
            row += 1

    def line(text: str, width: int = 0, state: str = "", read_only: bool = False) -> QLineEdit:
        edit = QLineEdit(text)
        edit.setReadOnly(read_only)
        if width:
            edit.setFixedWidth(width)
        fields.set_state(edit, state)
        return edit

    head = parts.heading("Základní údaje", large=True)
    grid.addWidget(row_of(head, gap=0, margins=(12, 0, 0, 8)), row, 0, 1, 2)
    row += 1
    add("Název", line("Kovovýroba Žďár, a. s."), required=True, wide=True,
        note=("Podobná firma už existuje: Kovovýroba Žďár s. r. o.", "warn", "Porovnat"))  # fmt: skip
    code = line("994 12 093", 136, "bad")
    add("IČO", row_of(code, parts.button("Ověřit v rejstříku", icon="search"), margins=(0, 0, 0, 0)),
        required=True, changed=True,
        note=("Kontrolní číslice nesouhlasí. Prohozeno 39?", "bad", ""))  # fmt: skip
    choice = fields.ComboBox()
    choice.addItems(["A – klíčový zákazník", "B – zákazník"])
    choice.setFixedWidth(200)
    add("Úroveň", choice, required=True, changed=True)
    add("DIČ", line("CZ99412039", 136),
        note=("Ověřeno v rejstříku plátců 20. 11. 2026", "good", ""))  # fmt: skip
    add("Odpovídá", line("Šárka Žáčková", 316, read_only=True),
        note=("Mění se předáním zákazníka, ne tady.", "", ""))  # fmt: skip
    add("E-mail", line("info@kovovyroba-zdar.exmaple", 316, "warn"),
        note=("Doména „exmaple“ neexistuje. Mysleli jste", "warn", "example?"))  # fmt: skip
    day = fields.DateEdit()
    day.set_value(day.today().replace(year=2015, month=7, day=1))
    until = fields.DateEdit()
    until.setPlaceholderText("neomezeně")
    add("Platí od", row_of(day, parts.Label("do", "body", "second"), until, margins=(0, 0, 0, 0)))
    focus = line("má zaměření", 200)
    focus.setObjectName("focus")
    add("Zaměření", focus)
    disabled = line("nejde měnit", 200)
    disabled.setEnabled(False)
    gone = fields.ComboBox()
    gone.addItem("nejde vybrat")
    gone.setEnabled(False)
    add("Zakázané", row_of(disabled, gone, margins=(0, 0, 0, 0)))
    one, two, three = QRadioButton("Jen číst"), QRadioButton("Pracovat v týmu"), fields.CheckBox("Souhlas")  # fmt: skip
    one.setChecked(True)
    four, five = fields.CheckBox("Ano"), fields.CheckBox("Zakázané")
    four.setChecked(True)
    five.setEnabled(False)
    add("Volby", row_of(one, two, three, four, five, gap=16, margins=(0, 0, 0, 0)))
    box = fields.TextBox(2)
    box.setPlainText("Vjezd nákladních vozů jen bránou B z ulice Strojírenské.")
    add("Pro všechny", box, wide=True)
    grid.setRowStretch(row, 1)
    foot = parts.Strip(spacing.FOOT, line="top")
    feet = QHBoxLayout(foot)
    feet.setContentsMargins(16, 0, 16, 0)
    feet.setSpacing(8)
    feet.addWidget(parts.IconMark("circle-alert", "bad", 12))
    feet.addWidget(parts.Label("1 údaj je třeba opravit", "medium", "bad"))
    feet.addWidget(parts.link("Přejít na něj"))
    feet.addWidget(parts.caption("F8"))
    feet.addSpacing(8)
    feet.addWidget(parts.Label("Neuložené změny: 3", "body", "second"))
    feet.addStretch(1)
    feet.addWidget(parts.button("Smazat", kind="danger", icon="trash-2"))
    feet.addWidget(parts.button("Zahodit změny", kind="flat"))
    off = parts.button("Tisk", icon="printer")
    off.setEnabled(False)
    feet.addWidget(off)
    feet.addWidget(parts.button("Uložit", shortcut="Ctrl+S"))
    feet.addWidget(parts.button("Uložit a zavřít", kind="primary", shortcut="Ctrl+Return"))
    body = row_of(sections, parts.vline(), form, gap=0, margins=(0, 0, 0, 0))
    return column_of(header, parts.hairline(), body, foot)


def window(page: QWidget, changed: bool) -> QMainWindow:
    main = QMainWindow()
    main.resize(1440, 900)
    bar = main.menuBar()
    for name in ("Soubor", "Úpravy", "Zobrazit", "Záznam", "Nástroje", "Nápověda"):
        bar.addMenu(name)
    top = row_of(bar, None, parts.icon_button("plus", "Nové", "text"), parts.icon_button("bell", "Zprávy", "text"),
                 parts.icon_button("circle-question-mark", "Nápověda", "text"), margins=(8, 0, 8, 0))  # fmt: skip
    top.setFixedHeight(36)
    main.setMenuWidget(top)
    nav = parts.SectionList(on_window=True)
    section = parts.Section
    nav.set_sections([
        section("day", "Můj den", "sunrise", 6), section("account", "Firmy", "building", group=True),
        section("contact", "Osoby", "users"), section("lead", "Zájemci", "inbox", 12),
        section("opportunity", "Příležitosti", "square-kanban", group=True),
        section("plan", "Plány zákazníků", "target"), section("product", "Produkty a ceníky", "package"),
    ])  # fmt: skip
    nav.select("account")
    nav.setFixedWidth(spacing.NAV_OPEN)
    tabs = parts.DocumentTabs()
    tabs.add_document("building", "Firmy", closable=False)
    tabs.add_document("building", "Kovovýroba Žďár, a. s.")
    tabs.add_document("building", "Zakłady Mięsne Warta S.A. & Co s opravdu dlouhým jménem")
    tabs.add_document("lock", "Pila")
    tabs.set_changed(1, True)
    tabs.setCurrentIndex(1 if changed else 0)
    back, forth = (
        parts.icon_button("arrow-left", "Zpět", "text"),
        parts.icon_button("arrow-right", "Vpřed", "text"),
    )
    forth.setEnabled(False)
    docs = parts.Strip()
    line = QHBoxLayout(docs)
    line.setContentsMargins(6, 0, 0, 0)
    line.setSpacing(0)
    line.addWidget(back)
    line.addWidget(forth)
    line.addSpacing(6)
    line.addWidget(tabs, 1)
    right = column_of(docs, page)
    right.setBackgroundRole(QPalette.ColorRole.Window)
    right.layout().setStretch(1, 1)
    main.setCentralWidget(row_of(nav, parts.vline(), right, gap=0, margins=(0, 0, 0, 0)))
    status = QStatusBar()
    status.setFixedHeight(spacing.STATUS)
    status.addWidget(parts.caption("  Připojeno"))
    status.addPermanentWidget(parts.caption("Vybrána 1"))
    main.setStatusBar(status)
    return main


def shoot(app: QApplication, folder: Path, name: str, build: Callable[[], QWidget], changed: bool) -> None:  # fmt: skip
    main = window(build(), changed)
    main.show()
    main.activateWindow()
    target = main.findChild(QWidget, "focus")
    if target is not None:
        target.setFocus()
    app.processEvents()
    for theme in ("light", "dark"):
        look.set_theme(theme)
        app.processEvents()
        main.grab().save(str(folder / f"{name}-{theme}.png"))
    main.close()
    main.deleteLater()
    app.processEvents()


def floating(folder: Path, theme: str) -> None:
    """Menus, dialogs, calendar and choices: what floats above a page."""
    menu = QMenu()
    menu.addAction(look.icon("pencil"), "Upravit").setShortcut("F2")
    menu.addAction(look.icon("mail"), "Napsat dopis").setShortcut("Ctrl+P")
    menu.addSeparator()
    locked = menu.addAction("Nelze teď")
    locked.setEnabled(False)
    menu.addMenu("Více").addAction("x")
    tick = menu.addAction("Jen moje")
    tick.setCheckable(True)
    tick.setChecked(True)
    menu.addAction(look.icon("trash-2", tone="bad"), "Smazat")
    menu.popup(menu.pos())
    menu.setActiveAction(menu.actions()[1])
    menu.grab().save(str(folder / f"menu-{theme}.png"))
    menu.close()
    box = QMessageBox(
        QMessageBox.Icon.Question, "Neuložené změny", "Uložit změny firmy Kovovýroba Žďár?"
    )
    box.setInformativeText("Změnili jste 3 údaje.")
    box.setStandardButtons(
        QMessageBox.StandardButton.Save
        | QMessageBox.StandardButton.Discard
        | QMessageBox.StandardButton.Cancel
    )
    box.show()
    box.grab().save(str(folder / f"box-{theme}.png"))
    box.close()
    day = fields.DateEdit()
    day.set_value(day.today().replace(day=15))
    day.show()
    day.open_calendar()
    for popup in day.children():
        if isinstance(popup, QWidget) and popup.isWindow():
            popup.grab().save(str(folder / f"calendar-{theme}.png"))
            popup.close()
    choice = fields.ComboBox()
    choice.addItems(["A – klíčový zákazník", "B – zákazník", "C – příležitostný"])
    choice.show()
    choice.showPopup()
    choice.view().window().grab().save(str(folder / f"choice-{theme}.png"))
    choice.hidePopup()
    many = parts.sheet(QWidget())
    grid = QVBoxLayout(many)
    tabs = QTabWidget()
    tabs.addTab(QWidget(), "První")
    tabs.addTab(QWidget(), "Druhá")
    grid.addWidget(tabs)
    spin, progress, slider = QSpinBox(), QProgressBar(), QSlider(Qt.Orientation.Horizontal)
    progress.setValue(40)
    number = QDateTimeEdit()
    for widget in (spin, number, progress, slider, QProgressBar()):
        grid.addWidget(widget)
    focused = parts.button("Zaostřené", kind="primary", icon="plus")
    plain = parts.button("Prosté", icon="mail")
    grid.addWidget(focused)
    grid.addWidget(plain)
    edit = QComboBox()
    edit.setEditable(True)
    edit.addItem("editovatelné")
    grid.addWidget(edit)
    many.resize(320, 360)
    many.show()
    many.activateWindow()
    many.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    focused.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    many.grab().save(str(folder / f"many-{theme}.png"))
    many.close()


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/tmp/look")
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    QLocale.setDefault(QLocale(QLocale.Language.Czech))
    look.apply(app, "light")
    for name, build, changed in (
        ("accounts", accounts_page, False),
        ("card", card_page, True),
        ("form", form_page, True),
    ):
        shoot(app, folder, name, build, changed)
    for theme in ("light", "dark"):
        look.set_theme(theme)
        floating(folder, theme)
    look.set_theme("light")
    large = app.font()
    large.setPointSizeF(14)
    app.setFont(large)
    shoot(app, folder, "large-card", card_page, True)
    shoot(app, folder, "large-form", form_page, True)
    shoot(app, folder, "large-accounts", accounts_page, True)
    app.setFont(QFont(large.family(), 10))
    tints.set_high_contrast(True)
    main = window(accounts_page(), False)
    main.show()
    main.grab().save(str(folder / "contrast.png"))


if __name__ == "__main__":
    main()
