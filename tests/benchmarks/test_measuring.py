"""The benchmarks say what is held, and end with 1 where something is not."""

from contextlib import nullcontext
from types import SimpleNamespace

import pytest

from tests.benchmarks import __main__ as bench
from tests.benchmarks.measuring import Line, Table, medians


def test_a_ratio_is_held_up_to_its_goal_with_the_slack() -> None:
    assert Line("x", 3.0, 1.0, 3.0).held()
    assert not Line("x", 3.1, 1.0, 3.0).held()
    assert Line("x", 3.9, 1.0, 3.0, 1.0).held()
    assert Line("x", 99.0, 1.0).held()
    assert Line("x", 99.0).held()


def test_a_table_is_markdown_and_says_what_is_not_held() -> None:
    table = Table("pages", "About.", [Line("middle", 4.0, 1.0, 3.0), Line("keys", 80.0)])
    assert str(table).splitlines() == [
        "## pages",
        "About.",
        "",
        "| what   | ours     | against | ratio  | goal  |          |",
        "|--------|----------|---------|--------|-------|----------|",
        "| middle | 4.00 ms  | 1.00 ms | 4.00 × | ≤ 3 × | NOT HELD |",
        "| keys   | 80.00 ms |         |        |       |          |",
    ]


def test_ways_take_turns() -> None:
    turns: list[str] = []
    taken = medians({"a": lambda: turns.append("a"), "b": lambda: turns.append("b")}, rounds=3)
    assert turns == ["a", "b"] * 6
    assert taken.keys() == {"a", "b"}


@pytest.mark.parametrize(
    ("ours", "code", "last"),
    [
        (2.0, 0, "all 1 ratios held"),
        (4.0, 1, "1 of 1 ratios not held: pages: middle"),
    ],
)
def test_the_summary_is_the_last_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    ours: float,
    code: int,
    last: str,
) -> None:
    def run(accounts: int) -> list[Table]:
        return [Table("pages", str(accounts), [Line("middle", ours, 1.0, 3.0)])]

    monkeypatch.setattr(bench, "import_module", lambda path: SimpleNamespace(run=run))
    assert bench.main(["--only", "list", "--accounts", "5"]) == code
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "## pages"
    assert out[-1] == last


def test_a_whole_run_leaves_out_what_takes_long(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: dict[str, object] = {}

    def fake(path: str) -> SimpleNamespace:
        name = next(name for name, module in bench.MODULES.items() if path.endswith(module))

        def run(size: object) -> list[Table]:
            asked[name] = size
            return []

        return SimpleNamespace(run=run)

    monkeypatch.setattr(bench, "import_module", fake)
    monkeypatch.setattr(bench, "one_server", lambda accounts: nullcontext())
    assert bench.main(["--accounts", "500"]) == 0
    assert not asked.keys() & set(bench.BY_NAME)
    assert len(asked) == len(bench.MODULES) - len(bench.BY_NAME)
    assert (asked["list"], asked["import"]) == (500, 50)
    assert bench.main(["--accounts", "700", "--only", "likely"]) == 0
    assert asked["likely"] == 700
    assert "seconds: start 0, list 0, " in capsys.readouterr().out


def test_an_unknown_benchmark_is_answered_with_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        bench.main(["--only", "speed"])
    assert "start" in capsys.readouterr().err
