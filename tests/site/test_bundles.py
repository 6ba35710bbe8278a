"""Scripts of a bundle stand apart."""

from __future__ import annotations

import gzip
import hashlib
import shutil
from pathlib import Path

import pytest

from courseware.content.kinds import KINDS
from courseware.drawing.words import SPOKEN
from courseware.embedding.frames import NOT_IN_FRAMES
from courseware.shrinking import scripts
from courseware.site import bundles

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
MADE = {
    "typography.css": "",
    "search-index.js": "self.searchIndex={}",
    "search-texts.js": "self.searchTexts={}",
    "review-map.js": "var reviewMap={}",
    "legal-texts.js": "var entryTexts={}",
    "soi-data.js": "var SoiData={levels:{},indicators:{},topics:{},laws:[]}",
    **dict.fromkeys(SPOKEN, "var QuizWords={}"),
}

FOREIGN = {
    "zxcvbn-ts-core.js": "4bc9e1b000b98250255fe4edb2280240afa01c583334e8d0d63f293344a6fef2",
    "zxcvbn-ts-LICENSE.txt": "c376f457b9569b2a88506f78fe420511a3ca3be5819b69dda405b988b784735f",
    "pako-inflate.js": "fa226c8e1e3556993260e6a5c1fe94e225da59b3418a06811fdc51d308f8bb43",
    "pako-LICENSE.txt": "a04665b3b2de56c66730c1f720f528175739e4104f79073614aa611da1e85539",
    "js-aruco2.js": "db8b257dccf5a858497ca69b538be6ac331b18511ddc2d6ba4235a2360c61aa5",
    "js-aruco2-LICENSE.txt": "d82271151367213f5adee7366657ab884a151e2feda7c08875a201de0e414809",
}
"""Files of others by their SHA-256."""


def test_each_script_of_a_bundle_has_a_block_of_its_own() -> None:
    """One that throws is told to the console; the next begins all the same."""
    content = bundles.bundles(OVERRIDES / "assets", MADE)["quiz.js"].content
    assert content.count("}catch(e){console.error(e)}") == len(set(bundles.BUNDLES["quiz.js"]) - {NOT_IN_FRAMES})


def test_no_script_of_a_bundle_of_several_keeps_a_name_to_itself_that_others_need() -> None:
    """`const` and `let` outside a block would end with the block."""
    for name, sources in bundles.BUNDLES.items():
        for source in sources:
            if name.endswith(".js") and source not in {*MADE, NOT_IN_FRAMES}:
                lines = (OVERRIDES / "assets" / source).read_text("utf-8").split("\n")
                assert [line for line in lines if line.startswith(("const ", "let ", "class "))] == [], source


def test_a_bundle_is_named_by_its_content(tmp_path: Path) -> None:
    """A changed kind gives the bundles of questions other names and leaves the others."""
    folder = Path(shutil.copytree(OVERRIDES / "assets", tmp_path / "assets"))
    before = bundles.bundles(folder, MADE)
    with (folder / f"js/kinds/{KINDS[0].kind}.js").open("a", encoding="utf-8") as file:
        file.write("Quiz.more = 1;\n")
    after = bundles.bundles(folder, MADE)
    assert [name for name in before if before[name].path != after[name].path] == ["quiz.js", "young.js"]


def weight(name: str, without: set[str]) -> int:
    """Bytes of a bundle, compressed, without some of its sources."""
    sources = [OVERRIDES / "assets" / source for source in bundles.BUNDLES[name] if source not in {*MADE, *without}]
    whole = "".join(scripts.ours(file.read_text("utf-8")) for file in sources)
    return len(gzip.compress(whole.encode(), 9))


def test_steps_and_the_wall_weigh_four_kilobytes_at_most() -> None:
    """What both ways of showing a lesson add to what is loaded."""
    steps = weight("quiz.js", {NOT_IN_FRAMES}) - weight(
        "quiz.js", {NOT_IN_FRAMES, "js/screens.js", "js/steps.js", "js/steps-turn.js"}
    )
    wall = weight("later.js", set()) - weight("later.js", {"js/pages.js", "js/show.js"})

    assert steps > 1000 < wall
    assert steps + wall <= 4000


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two sources of one bundle, and one that the build makes."""
    monkeypatch.setattr(
        bundles, "BUNDLES", {"site.css": ("css/a.css", "made.css", "css/b.css"), "site.js": ("js/a.js",)}
    )
    (tmp_path / "css").mkdir()
    (tmp_path / "js").mkdir()
    (tmp_path / "css/a.css").write_text("/* một */\na { color : red }\n", "utf-8")
    (tmp_path / "css/b.css").write_text("b { color: blue }\n", "utf-8")
    (tmp_path / "js/a.js").write_text("// hai\nconst one = 1;\n", "utf-8")
    return tmp_path


def test_sources_are_joined_in_their_order_and_shrunk(folder: Path) -> None:
    """The last word on a style is the last source's; comments stay at home."""

    made = bundles.bundles(folder, {"made.css": "i { margin: 0 }"})

    assert made["site.css"].content == "a{color:red}\ni{margin:0}\nb{color:blue}\n"
    assert made["site.js"].content == "try{const one=1;}catch(e){console.error(e)}\n"


def test_the_name_changes_with_the_content_alone(folder: Path) -> None:
    """So a browser may keep the file for ever."""

    before = bundles.bundles(folder, {"made.css": ""})
    (folder / "css/a.css").write_text("/* hai */ a{color:red}", "utf-8")
    same = bundles.bundles(folder, {"made.css": ""})
    other = bundles.bundles(folder, {"made.css": "i{margin:0}"})
    digest = hashlib.sha256(before["site.css"].content.rstrip("\n").encode()).hexdigest()[:8]

    assert before == same
    assert before["site.css"].path == f"assets/site.{digest}.css" != other["site.css"].path
    assert before["site.js"] == other["site.js"]


def test_foreign_code_is_what_it_was_when_it_was_taken() -> None:
    """zxcvbn-ts 4.2.0 of npm (sha512-tuwzwOcYVca9MufHuUvzKGRyL04iP52OjCNoRDuGXjzzrtPiPcl8r5QtOotbx0AyTR/CMcDTU9qLkN16b9fXiw==).

    `dist/zxcvbn-ts.js` without its last line, which names a map that we do not have. Its licence lies beside it.
    pako 2.1.0 of npm (sha512-w+eufiZ1WuJYgPXbV/PO3NCMEc3xqylkKHzp8bxp1uW4qaSNQUkwmLLEc3kKsfz8lpV1F8Ht3U1Cm+9Srog2ug==),
    `dist/pako_inflate.min.js` as it is.
    js-aruco2 2.0.0 of npm (sha512-2R9P7INqIkg1fsGBazSDLChmfwJpbaYN26gO6wFr1TLIOrvwQf0YzuhwVZAPF8frQ4cjdppAN0dRmExEd/6wqw==),
    `src/cv.js`, `src/aruco.js` and the codes of `src/dictionaries/aruco_mip_25h7.js` in one file, less Gaussian blur, streams, the
    detector’s own one pass, its SVG and the other dictionaries; each function that stays is as it was. Beside the package’s licence
    stands that of the codes.
    """
    vendor = OVERRIDES / "assets/vendor"
    hashed = {name: hashlib.sha256((vendor / name).read_bytes()).hexdigest() for name in FOREIGN}
    assert hashed == FOREIGN
    assert {file.name for file in vendor.iterdir()} == {*FOREIGN, "zxcvbn-ts-passwords.js"}


def test_the_measure_of_passwords_is_at_most_20_kb() -> None:
    """With its lists, compressed; it is loaded when somebody touches the field."""
    content = bundles.bundles(OVERRIDES / "assets", MADE)["lab-meter.js"].content
    assert len(gzip.compress(content.encode(), 9)) <= 20_000


def test_reading_photos_weighs_15_kb_and_comes_when_it_is_opened() -> None:
    """With js-aruco2, without words; the page itself does not carry it."""
    assert 5_000 < weight("class-paper.js", set()) <= 15_000
    assert not {source for source in bundles.BUNDLES["class-picture.js"] if "paper/" in source or "vendor" in source}
