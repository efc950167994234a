"""What stands in an exported workbook, read without the library that wrote it."""

import re
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

NS = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def sheets(path: Path) -> dict[str, list[list[tuple[str, str]]]]:
    """Return the cells of each sheet as (type, text) by rows; an empty cell is ("", "")."""
    with ZipFile(path) as book:
        names = [
            each.attrib["name"]
            for each in ElementTree.fromstring(book.read("xl/workbook.xml")).iterfind(
                "s:sheets/s:sheet", NS
            )
        ]
        return {
            name: rows(book.read(f"xl/worksheets/sheet{number}.xml"))
            for number, name in enumerate(names, 1)
        }


def rows(xml: bytes) -> list[list[tuple[str, str]]]:
    found = []
    for row in ElementTree.fromstring(xml).iterfind("s:sheetData/s:row", NS):
        line: list[tuple[str, str]] = []
        for cell in row.iterfind("s:c", NS):
            assert cell.find("s:f", NS) is None, "a formula"
            place = column(cell.attrib["r"])
            line += [("", "")] * (place - len(line))
            value = cell.find("s:v", NS)
            text = value.text if value is not None else "".join(cell.itertext())
            line.append((cell.attrib.get("t", "n"), text or ""))
        found.append(line)
    return found


def column(name: str) -> int:
    number = 0
    for letter in re.sub(r"\d", "", name):
        number = 26 * number + ord(letter) - 64
    return number - 1


def texts(path: Path) -> str:
    """Return all that can be read in a workbook, for looking that something is not there."""
    return "\n".join(
        text for lines in sheets(path).values() for line in lines for _type, text in line
    )
