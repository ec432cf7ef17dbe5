"""Real protocols, read by ``tolka``, survive JSON and follow the schema."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from kommunprotokoll.tolkning import tolka
from kommunprotokoll.utbyte import från_json, json_schema, till_json


def test_verkliga_protokoll_fram_och_tillbaka(delat: Path) -> None:
    """Nothing of what is understood of a real protocol is lost in the file."""
    kontroll = Draft202012Validator(
        json_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER
    )
    filer = sorted(delat.glob("*/**/*.txt"))[::3]  # every third: reading them takes long
    paragrafer = 0
    for fil in filer:
        s = tolka(fil).sammanträde
        data = till_json(s)

        assert från_json(data) == s, fil.name
        assert list(kontroll.iter_errors(json.loads(data))) == [], fil.name
        paragrafer += len(s.paragrafer)

    assert len(filer) > 10
    assert paragrafer > 100
