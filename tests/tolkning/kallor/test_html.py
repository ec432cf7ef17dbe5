"""Web pages: what a browser shows, in its order."""

import pytest

from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.tolkning.kallor.html import rader_ur_bytes


def texter(kropp: str) -> list[str]:
    """The rows of a page with this body, empty ones left out."""
    sida = f"<!DOCTYPE html><html><body>{kropp}</body></html>"
    return [rad.text for rad in rader_ur_bytes(sida.encode()) if rad.text]


@pytest.mark.parametrize(
    ("kropp", "väntat"),
    [
        ("<p>Ett  stycke\n på rader</p><p>Två</p>", ["Ett stycke på rader", "Två"]),
        ("Över<br>under<br/>", ["Över", "under"]),
        ("<div>a<span>b</span> <b>c</b></div>d", ["ab c", "d"]),
        ("<ol><li>att ett<li>att två</ol>", ["1. att ett", "2. att två"]),
        ("<ol start=4 type=a><li>x<li value=7>y</ol>", ["d. x", "g. y"]),
        ("<ul><li><p>prick</p></li></ul>", ["• prick"]),
        ("<pre>a  b\n c</pre>", ["a  b", " c"]),
        ("tjänste&shy;skrivelse&nbsp;3", ["tjänsteskrivelse 3"]),
        ("m<sup>2</sup>", ["m²"]),
        ("a<script>x</script><style>y</style><!-- z -->b", ["ab"]),
        ('<p hidden>x</p><p style="display: none">y</p><p>z</p>', ["z"]),
        ("<select><option>x</select><textarea>y</textarea>z", ["z"]),
        ("<table><tr><td>Plats<td>Eken<tr><td>Tid<td>kl 9</table>", ["Plats\tEken", "Tid\tkl 9"]),
        ("<table><tr><th rowspan=2>Vid<td>a<tr><td>b</table>", ["Vid\ta", "\tb"]),
        ("<table><tr><td colspan=2>Summa<td>3</table>", ["Summa\t\t3"]),
        ("<table><tbody><tr><td><p>Ada</p><p>Bo</p><td>Ordf</table>", ["Ada\tOrdf", "Bo"]),
        ("<table><caption>Röster</caption><tr><td>1<td>2</table>", ["Röster", "1\t2"]),
        ("<table><tr hidden><td>x<tr><td>y</table>", ["y"]),
        ("<table><tr><td><table><tr><td>i<td>j</table><td>k</table>", ["i\tj\tk"]),
        ("<table><tr><td rowspan=99 colspan=2>a<td>b<tr><td>c</table>", ["a\t\tb", "\t\tc"]),
    ],
    ids=lambda v: v[:40] if isinstance(v, str) else None,
)  # fmt: skip
def test_sidans_text(kropp: str, väntat: list[str]) -> None:
    """Blocks are rows, lists have their marks, cells have tabs between them, hidden things none."""
    assert texter(kropp) == väntat


def test_rubriker_och_luft() -> None:
    """Headings have their level, and an empty row stands where a browser leaves space."""
    sida = "<h2>§ 1 Val</h2><div>a</div><div>b</div><p>c</p><nav><ul><li>§ 2</ul></nav>"
    rader = rader_ur_bytes(sida.encode())

    assert [(r.text, r.stil) for r in rader] == [
        ("§ 1 Val", "rubrik2"), ("", ""), ("a", ""), ("b", ""), ("", ""), ("c", ""), ("", ""),
        ("• § 2", "innehåll"),
    ]  # fmt: skip


def test_sidbrytningar() -> None:
    """A break that the page prints divides pages."""
    före, efter = 'style="page-break-before:always"', 'style="break-after: page"'
    sida = f"<p>a</p><p {före}>b</p><p {efter}>c</p><p>d</p>"

    assert [(r.text, r.sida) for r in rader_ur_bytes(sida.encode()) if r.text] == [
        ("a", 1), ("b", 2), ("c", 2), ("d", 3),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("huvud", "kodning"),
    [
        ('<meta charset="utf-8">', "utf-8"),
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?>', "latin-1"),
        ('<meta charset="iso-8859-1">', "utf-8-sig"),
        ("", "utf-8"),
        ("", "cp1252"),
        ("", "utf-16"),
        ('<meta charset="finns-inte">', "utf-8"),
        ('<meta charset="punycode">', "utf-8"),
    ],
)
def test_teckenkodningar(huvud: str, kodning: str) -> None:
    """The byte order mark goes before what the page says of itself, and that before a guess."""
    rader = rader_ur_bytes(f"{huvud}<p>Åsa Ängö, § 4</p>".encode(kodning))

    assert [r.text for r in rader] == ["Åsa Ängö, § 4"]


def test_djup_nästling_och_tomma_sidor() -> None:
    """A page nested without end and a page without text are told of."""
    with pytest.raises(LäsFel, match=r"nästlad orimligt djupt|går inte att läsa"):
        rader_ur_bytes(b"<div>" * 200_000 + b"x")
    with pytest.raises(LäsFel, match="nästlad orimligt djupt"):
        rader_ur_bytes(b"<div>" * 200 + b"x")
    with pytest.raises(LäsFel, match="ingen text"):
        rader_ur_bytes(b"<html><script>x</script></html>")
    with pytest.raises(LäsFel, match="ingen text"):
        rader_ur_bytes(b"<!-- -->")


def test_mycket_blankt() -> None:
    """Blank rows by the hundred thousand are told of at once, not searched again from each."""
    with pytest.raises(LäsFel, match="fler rader"):
        rader_ur_bytes(b"<pre>" + b"\n" * 1_000_000 + b"x</pre>")
    assert [r.text for r in rader_ur_bytes(b"\n" * 1_000_000 + b"<p>x</p>")] == ["x"]


def test_tomma_stycken_och_sidbrytningar() -> None:
    """An empty paragraph is an empty row; a form feed where text stands as it is ends a page."""
    rader = rader_ur_bytes(b"<p>a</p><p></p><div>b</div><div>&nbsp;</div><div>c</div>")
    sidor = rader_ur_bytes(b"<pre>a\fb\nc\fd</pre>")

    assert [r.text for r in rader] == ["a", "", "b", "", "c"]
    assert [(r.text, r.sida) for r in sidor] == [("a", 1), ("b", 2), ("c", 2), ("d", 3)]
