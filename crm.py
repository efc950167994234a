"""The commands of this project, on a computer that has nothing but Python 3.11 or later.

python3 crm.py demo             set everything up and open the program with sample data
                                (without a screen, or with --headless --out DIR: into a folder)
python3 crm.py test [--all]     set everything up, run the checks and the tests, quick or full;
                                what stands behind -- goes to pytest
python3 crm.py bench            set everything up, run the benchmarks: [--only NAME] [--accounts N]
python3 crm.py admin …          the console program crm-admin
"""

import sys

OLDEST, NEWEST = (3, 11), (3, 14)


def refuses_python(version: "tuple[int, int]") -> str:
    """Return the sentence for a Python that cannot be used, else an empty text."""
    if OLDEST <= version <= NEWEST:
        return ""
    return (
        f"This program runs on Python {OLDEST[0]}.{OLDEST[1]} to {NEWEST[0]}.{NEWEST[1]}, and this "
        f"is Python {version[0]}.{version[1]}. Install one of those and start the program with it, "
        f"for example: python{NEWEST[0]}.{NEWEST[1]} crm.py demo"
    )


# Everything below may use what Python 3.11 knows, since an older one ends here.
if refuses_python((sys.version_info[0], sys.version_info[1])):
    sys.exit(refuses_python((sys.version_info[0], sys.version_info[1])))

import os
import shutil
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools import debian
from tools.running import (
    PYTHON,
    ROOT,
    Stop,
    call,
    child_environment,
    fallback_home,
    say,
    script,
)
from tools.set_up import set_up

DIST = ROOT / "dist"


def main(words: list[str]) -> int:
    """Run one command and return its exit code."""
    commands = {"demo": demo, "test": test, "bench": bench, "admin": admin}
    if not words or words[0] not in commands:
        say((__doc__ or "").strip())
        return 0 if words[:1] in (["-h"], ["--help"], ["help"]) else 2
    try:
        return commands[words[0]](words[1:])
    except Stop as stop:
        say(f"crm.py: {stop}")
        return 1
    except KeyboardInterrupt:
        return 130


def demo(words: list[str]) -> int:
    """Open the program on the trial server, or without a screen do its main job into a folder."""
    screen = has_screen(os.environ) and "--headless" not in words
    if not screen:
        words = headless_words(words, writable_folder(ROOT / "out" / "demo"), Path.cwd())
    set_up(screen)
    environment = child_environment()
    if not screen:
        environment["QT_QPA_PLATFORM"] = "offscreen"
        say(f"Without a screen: papers and pictures go to {words[words.index('--out') + 1]}")
    return call([PYTHON, "-m", "crm_desktop", "--demo", *words], environment)


def admin(words: list[str]) -> int:
    """Run crm-admin with the words as they are, in the folder where we are."""
    set_up(screen=False)
    return call([PYTHON, "-m", "crm_desktop.admin", *words], child_environment(), Path.cwd())


def bench(words: list[str]) -> int:
    """Run the benchmarks: `--only NAME`, `--accounts N`."""
    set_up(screen=False)
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    return call([PYTHON, "-m", "tests.benchmarks", *words], child_environment() | offscreen)


def test(words: list[str]) -> int:
    """Run every check and the tests, tell the seconds of each, and return 1 if one failed."""
    own, for_pytest = split_words(words)
    if set(own) - {"--all"}:
        raise Stop("'test' knows only --all; what is meant for pytest stands behind '--'.")
    everything = "--all" in own
    set_up(screen=False)
    environment = child_environment() | {
        "QT_QPA_PLATFORM": "offscreen",
        "CRM_TEST_FULL": "1" if everything else "0",
    }
    if everything:
        debian.bring_for_full_run()
        shutil.rmtree(DIST, ignore_errors=True)
        environment["CRM_DIST"] = str(DIST)
    results: list[tuple[str, int, float]] = []
    for name, command, changes in steps(everything, for_pytest):
        print(f"\n== {name}", flush=True)
        began = time.monotonic()
        code = call(command, environment | changes)
        results.append((name, code, time.monotonic() - began))
    print("\n" + summary(results), flush=True)
    for line in artefacts(DIST) if everything else ():
        print(line, flush=True)
    return 1 if any(code for _name, code, _seconds in results) else 0


def steps(
    everything: bool, for_pytest: Sequence[str]
) -> list[tuple[str, list[str | Path], dict[str, str]]]:
    """Return what `test` runs: name, command, changes of the environment."""
    pytest: list[str | Path] = [PYTHON, "-m", "pytest", "-n", "2"]
    if everything:
        pytest += ["-o", "timeout=1800"]
    pytest += for_pytest
    plain: dict[str, str] = {}
    run: list[tuple[str, list[str | Path], dict[str, str]]] = [
        ("ruff check", [PYTHON, "-m", "ruff", "check", "."], plain),
        ("ruff format", [PYTHON, "-m", "ruff", "format", "--check", "."], plain),
        ("mypy", [PYTHON, "-m", "mypy"], plain),
        ("import contracts", [script("lint-imports")], plain),
        ("pytest", pytest, plain),
    ]
    if everything:
        # What people install is made once; the tests of installing try these files.
        kinds = ["windows"] if sys.platform == "win32" else ["deb", "tar"]
        packages: list[str | Path] = [PYTHON, "installer/build.py", *kinds, "--out", DIST]
        run.insert(-1, ("packages", packages, plain))
        oldest = {"CRM_PG_BIN": str(debian.POSTGRESQL_15), "CRM_TEST_FULL": "0"}
        run.append(("pytest, quick, on PostgreSQL 15", pytest, oldest))
    return run


def summary(results: Sequence[tuple[str, int, float]]) -> str:
    """Return the last lines of `test`: each step with its outcome and seconds."""
    lines = [
        f"{'FAILED' if code else 'ok':7}{seconds:8.1f} s  {name}" for name, code, seconds in results
    ]
    bad = sum(1 for _name, code, _seconds in results if code)
    total = sum(seconds for _name, _code, seconds in results)
    end = f"{bad} of {len(results)} failed" if bad else "all passed"
    return "\n".join(["== summary", *lines, f"{end}, {total:.0f} s"])


def artefacts(folder: Path) -> list[str]:
    """Return a line for each file that people install, with its size."""
    files = sorted(file for file in folder.rglob("crm-desktop[-_]*.*") if file.is_file())
    return [f"{file.stat().st_size / 1e6:15.1f} MB  {file.relative_to(folder)}" for file in files]


def has_screen(environment: Mapping[str, str]) -> bool:
    """Tell whether windows can be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def headless_words(words: Sequence[str], folder: Path, here: Path) -> list[str]:
    """Complete the words of a headless demo: `--headless --out FOLDER`, the folder absolute."""
    rest = [word for word in words if word != "--headless"]
    chosen = folder
    for place, word in enumerate(rest):
        if word == "--out" and place + 1 < len(rest):
            chosen = here / rest[place + 1]
            del rest[place : place + 2]
            break
        if word.startswith("--out="):
            chosen = here / word.removeprefix("--out=")
            del rest[place]
            break
        if word == "--out":
            raise Stop("--out needs a folder, for example: --out out/demo")
    return ["--headless", "--out", str(chosen), *rest]


def writable_folder(folder: Path) -> Path:
    """Return the folder if it can be made, else one in a place of this account's own."""
    nearest = folder
    while not nearest.exists():
        nearest = nearest.parent
    return folder if os.access(nearest, os.W_OK) else fallback_home() / folder.name


def split_words(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the words before and after `--`."""
    place = words.index("--") if "--" in words else len(words)
    return list(words[:place]), list(words[place + 1 :])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
