"""What is typed comes back as it was, or is refused in a sentence before it is lost."""

import psycopg
import pytest

from crm_desktop.models.errors import InvalidInput, ServerUnreachable
from crm_desktop.models.queries.rows import Edit
from tests.reliability.history import faults
from tests.reliability.programs import make_tasks, save_in, standing

SAME = (
    "👩‍🚀🇨🇿 🏳️‍🌈",
    "\u200fשלום\u200e (abc) \u202eabc\u202c",
    "e\u0301 é ﬁ \u00a0x\u200b",
    "line\nline\ttab\u2028line",
    "'; DROP TABLE crm.task; -- %s {0} \\x00 $1",
    "𝕏" * 20_000,
)
REFUSED = (("a\x00b", "cannot be stored"), ("\ud800", "cannot be stored"), ("x" * 10**7, "Shorten"))


def test_texts_come_back_as_they_were_or_are_refused_in_a_sentence(firm, program):
    _account, (task,) = make_tasks(firm, 1)
    one = program("seller")

    def save(text):
        row = one.read(task)
        save_in(
            one.database, one.catalogue,
            Edit("task", task, {"note": text}, row.values, row.versions),
        )  # fmt: skip

    for text in SAME:
        save(text)
        assert one.read(task)["note"] == text.strip()
    kept = one.read(task)["note"]
    for text, words in REFUSED:
        with pytest.raises(InvalidInput, match=words) as refused:
            save(text)
        assert refused.value.field == "note"
        assert one.read(task)["note"] == kept


@pytest.mark.parametrize("when", ["INITIALLY IMMEDIATE", "INITIALLY DEFERRED"])
def test_full_disk_is_a_sentence_and_the_same_save_works_later(firm, program, when):
    """The server's word for it, with the row and with COMMIT; nothing lost, nothing twice."""
    account, (task,) = make_tasks(firm, 1)
    one = program("seller")
    with psycopg.connect(firm.dsn(), autocommit=True) as pg:
        pg.execute(
            "CREATE FUNCTION crm_private.full_disk() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN RAISE disk_full; END $$"
        )
        pg.execute(
            "CREATE CONSTRAINT TRIGGER full_disk AFTER INSERT ON crm.task DEFERRABLE"
            f" {when} FOR EACH ROW EXECUTE FUNCTION crm_private.full_disk()".encode()
        )
        tried = []

        def saving(database, catalogue, edit):
            if not tried:
                tried.append(edit)
                with pytest.raises(ServerUnreachable, match="no space left"):
                    save_in(database, catalogue, edit)
                pg.execute("DROP TRIGGER full_disk ON crm.task")
            return save_in(database, catalogue, edit)

        one.add(account, saving)
    assert tried
    assert faults(one.history, *standing(firm, [task])) == []
