"""The packaged folder: nothing that nobody uses, no newer library than promised, its size."""

import re

from PyInstaller.archive.readers import CArchiveReader

from installer import freezing

LARGEST_MB = 230
PLUGINS = {
    "iconengines", "imageformats", "platforminputcontexts", "platforms", "platformthemes",
    "printsupport", "tls", "wayland-decoration-client", "wayland-graphics-integration-client",
    "wayland-shell-integration", "xcbglintegrations",
}  # fmt: skip
NOT_THERE = (
    r"(pytest|_pytest|hypothesis|numpy|tkinter|PyInstaller|tests|mypy|ruff)(\.|$)|.*\.tests?(\.|$)"
)


def test_the_folder_holds_nothing_unused(built):
    folder = built / "crm-desktop"
    inside = {
        str(file.relative_to(folder / "_internal")) for file in folder.rglob("_internal/**/*")
    }
    assert {n.split("/")[3] for n in inside if "/plugins/" in n and n.endswith(".so")} == PLUGINS
    said = {n.rpartition("/")[2] for n in inside if n.endswith(".qm")}
    assert {name.removesuffix(".qm").rpartition("_")[2] for name in said} == {
        "en",
        "cs",
        "pl",
        "bg",
    }
    assert [n for n in inside if n.endswith(".pyc")] == []
    assert {n.split("/")[2] for n in inside if n.endswith(".py")} == {"migrations"}
    assert [n for n in inside if re.search(r"(^|/)tests?(/|$)", n)] == []
    modules = CArchiveReader(str(folder / "crm-desktop")).open_embedded_archive("PYZ.pyz").toc
    assert len(modules) > 1000
    assert [name for name in modules if re.match(NOT_THERE, name)] == []
    assert freezing.size(folder) < LARGEST_MB * 1e6
    assert [
        file.name for file, said in freezing.libraries(folder, "-h") if ".debug_info" in said
    ] == []


def test_it_runs_on_the_oldest_system_that_is_promised(built):
    """Ubuntu 22.04 has glibc 2.35 and the C++ library of GCC 12."""
    asked = {"GLIBC": (0, 0), "GLIBCXX": (0, 0, 0)}
    for _file, said in freezing.libraries(built / "crm-desktop"):
        for name, version in re.findall(r"(GLIBC|GLIBCXX)_(\d+(?:\.\d+)+)", said):
            asked[name] = max(asked[name], tuple(map(int, version.split("."))))
    assert (2, 17) < asked["GLIBC"] <= freezing.OLDEST_GLIBC == (2, 35)
    assert asked["GLIBCXX"] <= (3, 4, 30)
