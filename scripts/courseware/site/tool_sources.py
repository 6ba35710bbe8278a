"""What tools load, source by source: labs, class tests, the reader of lesson plans."""

from __future__ import annotations

LAB = ("js/making.js", "js/labs/lab.js")
OF_TOOLS: dict[str, tuple[str, ...]] = {
    "lab.css": (
        "css/labs/lab.css",
        "css/labs/telling.css",
        "css/labs/passphrase.css",
        "css/labs/deck.css",
        "css/labs/tale.css",
        "css/labs/board.css",
    ),
    "lab-telling.js": (
        "lab-words/telling.js",
        *LAB,
        "js/labs/telling-score.js",
        "js/labs/seen.js",
        "js/labs/telling.js",
        "js/labs/address.js",
    ),
    "lab-passphrase.js": ("lab-words/passphrase.js", *LAB, "js/labs/passphrase.js"),
    "lab-deck.js": ("lab-words/deck.js", *LAB, "js/labs/deck.js"),
    "lab-meter.js": ("vendor/zxcvbn-ts-core.js", "vendor/zxcvbn-ts-passwords.js", "js/labs/passphrase-words.js"),
    "lab-board.js": ("lab-words/board.js", *LAB, "js/labs/board.js"),
    "lab-tale.js": (
        "lab-words/tale.js",
        *LAB,
        "js/labs/tale-end.js",
        "js/labs/tale-clock.js",
        "js/labs/tale-acts.js",
        "js/labs/tale-reasons.js",
        "js/labs/tale.js",
    ),
    "class.css": ("css/class.css",),
    "class-test.js": (
        "class-words.js",
        "js/making.js",
        "js/class/sha256.js",
        "js/class/code.js",
        "js/class/tests.js",
        "js/class/typing.js",
        "js/class/test.js",
    ),
    "class-picture.js": (
        "class-words.js",
        "js/making.js",
        "js/class/sha256.js",
        "js/class/code.js",
        "js/class/near.js",
        "js/class/rows.js",
        "js/class/tests.js",
        "js/class/typing.js",
        "js/class/messages.js",
        "js/labs/telling-score.js",
        "js/class/figures.js",
        "js/class/file.js",
        "js/class/signing.js",
        "js/class/keeping.js",
        "js/class/rows-told.js",
        "js/class/strips.js",
        "js/class/table.js",
        "js/class/book.js",
        "js/class/picture.js",
        "js/class/desk.js",
        "js/class/paper-open.js",
    ),
    "class-paper.js": (
        "class-paper-words.js",
        "vendor/js-aruco2.js",
        *(
            f"js/class/paper/{part}.js"
            for part in (
                "photo",
                "markers",
                "cards",
                "strip",
                "strips",
                "faces",
                "shown",
                "review",
                "told",
                "taken",
                "part",
                "desk",
            )
        ),
    ),
    "soi.css": ("css/soi.css",),
    "soi.js": (
        "soi-words.js",
        "js/making.js",
        "js/soi/soi.js",
        "js/soi/activities.js",
        "js/soi/plan.js",
        "js/soi/telling.js",
        "js/soi/page.js",
    ),
    "soi-rules.js": (
        "soi-data.js",
        "js/soi/code-reading.js",
        *(
            f"js/soi/{rule}.js"
            for rule in ("codes", "laws", "tables", "scoring", "levels", "minutes", "form", "speaking", "personal")
        ),
        "vendor/pako-inflate.js",
        "js/soi/zip.js",
        "js/soi/xml.js",
        "js/soi/numbering.js",
        "js/soi/docx.js",
        "js/soi/reading.js",
    ),
}
"""Bundle → its sources below overrides/assets/. A kind of lab has a bundle of its own. The build itself makes the words of scripts
(`words.py`) and `soi-data.js` (`plan_rules.py`). `soi-rules.js` is loaded when there is a plan to read, `class-paper.js` when a
teacher opens the part that reads photos."""
