"""What a package of H5P holds."""

from __future__ import annotations

import json
from typing import Any

from courseware.views import packing
from courseware.views.exports.format import Wanted
from courseware.views.exports.h5p.h5p import H5P

from ..conftest import made


def opened(wanted: Wanted, library: str = "H5P.QuestionSet") -> list[dict[str, Any]]:
    """The packages that a library opens: name of a file → its JSON."""
    files, _ = made(H5P, wanted)
    read = ({name: json.loads(data) for name, data in packing.files(package)} for package in files.values())
    return [package for package in read if package["h5p.json"]["mainLibrary"] == library]


def texts(data: Any) -> list[str]:
    """All texts anywhere in JSON."""
    if isinstance(data, str):
        return [data]
    inside = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return [text for one in inside for text in texts(one)]
