"""Translations: collects the texts of the program into .ts and .po files, and compiles these.

    python tools/translations.py extract    after texts were changed; then translate what is new
    python tools/translations.py compile    .ts to .qm, .po to .mo; `crm.py` does it by itself
    python tools/translations.py check      says what is missing or unfinished; exits 1 if any is

`views` speak through Qt (`tr`, `translate`), all else through gettext (`_`, `N_`, `ngettext`).
"""

import io
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "crm_desktop"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("cs", "pl", "bg")
WINDOWS = (*LANGUAGES, "en")  # English is the source; its file holds the plurals only
KEYWORDS = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2)}


def main(words: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    commands = {"extract": extract, "compile": compile_all}
    if list(words) == ["check"]:
        found = problems()
        print("\n".join(found) or "Nothing is missing.")
        return 1 if found else 0
    if len(words) != 1 or words[0] not in commands:
        print(__doc__)
        return 2
    commands[words[0]]()
    return 0


def extract() -> None:
    """Bring the texts of the program into the .ts and .po files; texts no longer used go."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in WINDOWS:
        update_ts(FOLDER / f"{language}.ts", language)
    texts = template()
    for language in LANGUAGES:
        file = po_file(language)
        text = po_text(merged(language, texts))
        if not file.exists() or file.read_text("utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8", newline="\n")


def compile_all() -> None:
    """Compile what is there; a text without a translation appears in English."""
    for file in FOLDER.glob("*.ts"):
        qt("lrelease", "-silent", file, "-qm", file.with_suffix(".qm"))
    for language in LANGUAGES:
        if po_file(language).exists():
            with po_file(language).with_suffix(".mo").open("wb") as compiled:
                write_mo(compiled, catalog(language))


def problems() -> list[str]:
    """Return a line for each text that a language lacks, has unfinished, or has without use."""
    found = []
    texts = template()
    with tempfile.TemporaryDirectory() as folder:
        for language in WINDOWS:
            name = f"{language}.ts"
            now = Path(folder, name)
            if (FOLDER / name).exists():
                shutil.copy(FOLDER / name, now)
            update_ts(now, language)
            have, want = ts_messages(FOLDER / name), ts_messages(now)
            found += [f"{name}: not extracted: {key}" for key in want.keys() - have.keys()]
            found += [f"{name}: no longer used: {key}" for key in have.keys() - want.keys()]
            found += [f"{name}: unfinished: {key}" for key, done in have.items() if not done]
            found += [f"{name}: in no context, so never shown: {key}" for key in want if not key[0]]
    for language in LANGUAGES:
        name = f"{language}.po"
        po = catalog(language)
        have_po = {message.id: message for message in po if message.id}
        want_po = {message.id for message in texts if message.id}
        found += [f"{name}: not extracted: {key}" for key in want_po - have_po.keys()]
        found += [f"{name}: no longer used: {key}" for key in have_po.keys() - want_po]
        for key, message in have_po.items():
            forms = (message.string,) if isinstance(message.string, str) else message.string
            if message.fuzzy or not forms or not all(forms):
                found.append(f"{name}: unfinished: {key}")
            found += [f"{name}: {error}: {key}" for error in message.check(po)]
            if any(placeholders(form) - placeholders("".join(key)) for form in forms or ()):
                found.append(f"{name}: a placeholder that the text does not have: {key}")
    return sorted(found)


def placeholders(text: str) -> set[str]:
    """Return the names in braces, as in `{folder}`: one too many would stop the program."""
    return set(re.findall(r"{(\w+)", text))


def template() -> Catalog:
    """Return all texts of the program outside `views`, with the files they stand in."""
    texts = Catalog(project="crm-desktop", charset="utf-8")
    for file, _line, message, comments, context in extract_from_dir(
        PACKAGE,
        method_map=[("**.py", "python")],
        keywords=KEYWORDS,
        comment_tags=("translators:",),
        strip_comment_tags=True,
        directory_filter=lambda place: Path(place).name not in ("views", "__pycache__"),
    ):
        texts.add(
            message,
            locations=[(f"crm_desktop/{file}", 0)],
            auto_comments=comments,
            context=context,
        )
    return texts


def merged(language: str, texts: Catalog) -> Catalog:
    """Return a language's catalogue with exactly these texts, and the translations it has."""
    old = catalog(language)
    texts.creation_date = old.creation_date  # else each run would change the file
    old.update(texts, no_fuzzy_matching=True)
    old.obsolete.clear()
    old.header_comment = "# Texts of crm-desktop outside its windows."
    old.last_translator, old.language_team = "crm-desktop", "crm-desktop"
    old.msgid_bugs_address, old.version = "", ""
    return old


def catalog(language: str) -> Catalog:
    """Return a language's catalogue as it is on the disk; empty if there is none."""
    if not po_file(language).exists():
        return Catalog(locale=language, project="crm-desktop", charset="utf-8", fuzzy=False)
    with po_file(language).open("rb") as text:
        return read_po(text, locale=language)


def po_text(content: Catalog) -> str:
    """Return a catalogue as the text of a .po file, in an order that no file system changes.

    Line numbers, which change daily, are left out.
    """
    for message in content:
        message.locations = sorted(message.locations)
    text = io.BytesIO()
    write_po(text, content, width=100, sort_output=True, include_lineno=False)
    return text.getvalue().decode("utf-8")


def po_file(language: str) -> Path:
    """Return where a language's gettext catalogue stands."""
    return FOLDER / language / "LC_MESSAGES" / "crm.po"


def update_ts(file: Path, language: str) -> None:
    """Bring the texts of `views` into one .ts file."""
    sources = sorted((PACKAGE / "views").rglob("*.py"))
    options = ["-silent", "-no-obsolete", "-locations", "none"]
    languages = ["-source-language", "en", "-target-language", language]
    if language == "en":
        options.append("-pluralonly")
    qt("lupdate", *options, *languages, *sources, "-ts", file)


def ts_messages(file: Path) -> dict[tuple[str, str, str], bool]:
    """Return the messages of a .ts file (context, source, comment) and whether each is finished."""
    if not file.exists():
        return {}
    found = {}
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None:
                continue
            forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
            key = (
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
            )
            found[key] = translation.get("type") != "unfinished" and all(forms)
    return found


def qt(program: str, *words: str | Path) -> None:
    """Run lupdate or lrelease of the virtual environment; SystemExit with what it says."""
    ending = ".exe" if sys.platform == "win32" else ""
    path = Path(sys.executable).with_name(f"pyside6-{program}{ending}")
    done = subprocess.run([path, *words], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{program} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
