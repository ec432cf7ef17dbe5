"""Word documents: what stands on paper, in its order, and nothing that does not."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.tolkning.kallor.docx import rader_ur_bytes
from tests.tolkning.kallor.wordfil import fält, p, r, tabell, tc, texter, tr, wordfil

LÅDA = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
    f"{p('I lådan')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
    f"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{p('I lådan')}</w:txbxContent></v:textbox>"
    "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
MÄRKE = "<w:rPr><w:{}/></w:rPr>"


@pytest.mark.parametrize(
    ("kropp", "väntat"),
    [
        (p("Ett") + p("Två"), ["Ett", "Två"]),
        (p("Över", "<w:r><w:br/></w:r>", "under"), ["Över", "under"]),
        (p("Namn", "<w:r><w:tab/></w:r>", "Roll"), ["Namn\tRoll"]),
        (p("tjänste", "<w:r><w:softHyphen/></w:r>", "skrivelse\u00adn"), ["tjänsteskrivelsen"]),
        (p("KS", "<w:r><w:noBreakHyphen/></w:r>", "2031"), ["KS-2031"]),
        (p(f'<w:hyperlink r:id="x">{r("Länkad")}</w:hyperlink>', " text"), ["Länkad text"]),
        (p("Sida ", fält(" PAGE ", r("3"))), ["Sida 3"]),
        (p(f'<w:fldSimple w:instr="DATE">{r("2031-05-14")}</w:fldSimple>'), ["2031-05-14"]),
        (p("<w:sdt><w:sdtPr/><w:sdtContent>" + r("Vald dag") + "</w:sdtContent></w:sdt>"),
         ["Vald dag"]),
        ("<w:sdt><w:sdtContent>" + p("Ett stycke") + "</w:sdtContent></w:sdt>", ["Ett stycke"]),
        (p("Synlig", r(" dold", "<w:vanish/>"), r(" åter", '<w:vanish w:val="0"/>')),
         ["Synlig åter"]),
        (p("Ankare", LÅDA), ["Ankare", "I lådan"]),
        (p("Ja ", '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'), ["Ja ☑"]),
        (p("yta 3 m", r("2", '<w:vertAlign w:val="superscript"/>')), ["yta 3 m²"]),
        (p("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>"), ["x+1"]),
        (p("Text", '<w:r><w:commentReference w:id="1"/></w:r>'), ["Text"]),
    ],
    ids=["stycken", "radbrytning", "tabb", "mjukt", "hårt", "länk", "fält", "enkelt fält",
         "kontroll", "blockkontroll", "dold", "låda", "symbol", "upphöjt", "formel", "kommentar"],
)  # fmt: skip
def test_ett_styckes_innehåll(kropp: str, väntat: list[str]) -> None:
    """Each kind of content gives what it shows on paper, once and in its place."""
    assert texter(kropp) == väntat


@pytest.mark.parametrize(
    ("kropp", "väntat"),
    [
        (p("att ", f"<w:del>{r('inte ').replace('w:t', 'w:delText')}</w:del>",
           f"<w:ins>{r('genast ')}</w:ins>", "bifalla"), ["att genast bifalla"]),
        (p(f"<w:moveFrom>{r('flyttat')}</w:moveFrom>", "kvar")
         + p(f"<w:moveTo>{r('flyttat')}</w:moveTo>"), ["kvar", "flyttat"]),
        (p("Första ", egenskaper=MÄRKE.format("del")) + p("andra"), ["Första andra"]),
        (p(f"<w:del>{r('bort')}</w:del>", egenskaper=MÄRKE.format("del")) + p("kvar"), ["kvar"]),
        (p("Ensam", egenskaper=MÄRKE.format("del")), ["Ensam"]),
        (p("§ 4 ", egenskaper="<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p("Val"), ["§ 4 Val"]),
        (tabell(tr("a", "b"), tr("c", "d", egenskaper="<w:del/>")), ["a\tb"]),
        (tabell(tr("a", tc(p("b"), "<w:cellDel/>"))), ["a"]),
        (p("Nytt", egenskaper='<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
           "</w:pPrChange>"), ["Nytt"]),
    ],
    ids=["in och ut", "flytt", "styckemärke", "helt stycke", "sista märket", "löprubrik",
         "tabellrad", "cell", "gammal form"],
)  # fmt: skip
def test_spårade_ändringar_läses_som_godkända(kropp: str, väntat: list[str]) -> None:
    """What is inserted stands, what is deleted does not, what is moved stands where it went."""
    assert texter(kropp) == väntat


@pytest.mark.parametrize(
    ("kropp", "väntat"),
    [
        (tabell(tr("Plats", "Eken"), tr("Tid", "kl 9")), ["Plats\tEken", "Tid\tkl 9"]),
        (tabell(tr("Beslutande", tc(p("Ada (S)") + p("Bo (C)")))),
         ["Beslutande\tAda (S)", "\tBo (C)"]),
        (tabell(tr(tc(p("Ada") + p("Bo")), tc(p("Ordförande") + p("")))),
         ["Ada\tOrdförande", "Bo"]),
        (tabell(tr(tc(p("Summa"), '<w:gridSpan w:val="3"/>'), "31", "17")), ["Summa\t\t\t31\t17"]),
        (tabell(tr(tc(p("Ledamot"), '<w:vMerge w:val="restart"/>'), "Ada"),
                tr(tc(p("göms"), "<w:vMerge/>"), "Bo")), ["Ledamot\tAda", "\tBo"]),
        (tabell(tr("b", egenskaper='<w:gridBefore w:val="1"/>')), ["\tb"]),
        (tabell(tr(tc(tabell(tr("inre", "cell")) + p("")), "yttre")), ["inre\tcell\tyttre"]),
        (tabell(tr(tc(p("Ensam cell")))), ["Ensam cell"]),
        (tabell(f"<w:sdt><w:sdtContent>{tr('i', 'kontroll')}</w:sdtContent></w:sdt>"),
         ["i\tkontroll"]),
        (tabell(tr("dold", egenskaper="<w:hidden/>"), tr("synlig")), ["synlig"]),
    ],
    ids=["etiketter", "flera stycken", "parallella", "bred", "hög", "indragen", "nästlad", "en",
         "kontroll", "dold"],
)  # fmt: skip
def test_tabeller(kropp: str, väntat: list[str]) -> None:
    """A row of a table is one row, tabs between its columns; merged cells stand once."""
    assert texter(kropp) == väntat


def _lista(nummer: int, nivå: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{nivå}"/><w:numId w:val="{nummer}"/></w:numPr>'


def _nivå(nr: int, form: str, text: str, mer: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{nr}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{mer}</w:lvl>'
    )


_STILMÄRKE = '<w:pStyle w:val="P"/>'
NUMRERING = (
    f'<w:abstractNum w:abstractNumId="1">{_nivå(0, "decimal", "%1.")}'
    f"{_nivå(1, 'lowerLetter', '%2)')}{_nivå(2, 'decimal', '%1.%3')}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="2">{_nivå(0, "bullet", chr(0xF0B7))}'
    f"{_nivå(1, 'bullet', '–')}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="3">{_nivå(0, "decimal", "§ %1", _STILMÄRKE)}'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="45"/></w:lvlOverride></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)
STILAR = (
    '<w:style w:type="paragraph" w:styleId="P"><w:name w:val="heading 1"/>'
    '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="P2"><w:name w:val="Egen"/><w:basedOn w:val="P"/>'
    "</w:style>"
)


def test_listors_nummer_räknas_ut() -> None:
    """The label that Word shows stands in the text: numbers, letters, levels, bullets."""
    kropp = "".join(
        [
            p("ett", egenskaper=_lista(1)),
            p("under", egenskaper=_lista(1, 1)),
            p("under", egenskaper=_lista(1, 1)),
            p("två", egenskaper=_lista(1)),
            p("åter a", egenskaper=_lista(1, 1)),
            p("djupt", egenskaper=_lista(1, 2)),
            p("om igen", egenskaper=_lista(4)),
            p("fortsätter", egenskaper=_lista(4)),
            p("prick", egenskaper=_lista(2)),
            p("streck", egenskaper=_lista(2, 1)),
            p("utan", egenskaper=_lista(0)),
        ]
    )

    assert texter(kropp, {"numbering": NUMRERING}) == [
        "1. ett", "a) under", "b) under", "2. två", "a) åter a", "2.1 djupt", "1. om igen",
        "2. fortsätter", "• prick", "– streck", "utan",
    ]  # fmt: skip


def test_paragrafer_numrerade_av_formatmallen() -> None:
    """A heading style that numbers §§ gives the § in the text, in styles based on it too."""
    stil = '<w:pStyle w:val="{}"/>'
    kropp = p("Val av justerare", egenskaper=stil.format("P")) + p(
        "Budget", egenskaper=stil.format("P2")
    )
    rader = rader_ur_bytes(wordfil(kropp, {"numbering": NUMRERING, "styles": STILAR}))

    assert [(x.text, x.stil) for x in rader if x.text] == [
        ("§ 45 Val av justerare", "rubrik1"),
        ("§ 46 Budget", "rubrik1"),
    ]


@pytest.mark.parametrize(
    ("form", "väntat"),
    [
        ("upperRoman", ["I.", "II.", "III.", "IV."]),
        ("lowerLetter", ["a.", "b.", "c.", "d."]),
        ("decimalZero", ["01.", "02.", "03.", "04."]),
        ("ordinal", ["1:a.", "2:a.", "3:e.", "4:e."]),
        ("none", [".", ".", ".", "."]),
    ],
)
def test_talformer(form: str, väntat: list[str]) -> None:
    """Numbers are written in the form that the list says."""
    numrering = (
        f'<w:abstractNum w:abstractNumId="1">{_nivå(0, form, "%1.")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    rader = texter(p("x", egenskaper=_lista(1)) * 4, {"numbering": numrering})

    assert [rad.split()[0] for rad in rader] == väntat


def _sektion(*, huvud: str = "", fot: str = "", mer: str = "") -> str:
    referenser = (f'<w:headerReference w:type="default" r:id="r_{huvud}"/>' if huvud else "") + (
        f'<w:footerReference w:type="default" r:id="r_{fot}"/>' if fot else ""
    )
    return f"<w:sectPr>{referenser}{mer}</w:sectPr>"


def test_sidhuvud_och_sidfot_en_gång_för_varje_sektion() -> None:
    """Heads stand first and feet last of their section; an inherited one is not repeated."""
    delar = {
        "header1": p("Vasselö kommun"),
        "header2": p("Bilaga"),
        "footer1": tabell(tr("Justerandes sign", "Utdragsbestyrkande")),
    }
    kropp = (
        p("Först", egenskaper=_sektion(huvud="header1", fot="footer1"))
        + p("Sedan", egenskaper=_sektion())
        + p("Sist")
        + _sektion(huvud="header2", mer="<w:titlePg/>")
    )
    rader = rader_ur_bytes(wordfil(kropp, delar))

    assert [(x.text, x.stil) for x in rader if x.text] == [
        ("Vasselö kommun", "sidhuvud"),
        ("Först", ""),
        ("Justerandes sign\tUtdragsbestyrkande", "sidfot"),
        ("Sedan", ""),
        ("Bilaga", "sidhuvud"),
        ("Sist", ""),
    ]


@pytest.mark.parametrize(
    ("kropp", "väntat"),
    [
        (p("a", '<w:r><w:br w:type="page"/></w:r>') + p("b"), [("a", 1), ("b", 2)]),
        (p("a") + p("b", egenskaper="<w:pageBreakBefore/>"), [("a", 1), ("b", 2)]),
        (p("a", egenskaper="<w:sectPr/>") + p("b") + "<w:sectPr/>", [("a", 1), ("b", 2)]),
        (
            p("a", egenskaper="<w:sectPr/>")
            + p("b")
            + '<w:sectPr><w:type w:val="continuous"/></w:sectPr>',
            [("a", 1), ("b", 1)],
        ),
        (
            p("a", '<w:r><w:br w:type="page"/></w:r>')
            + p("<w:r><w:lastRenderedPageBreak/></w:r>", "b")
            + p("c", "<w:r><w:lastRenderedPageBreak/></w:r>", "d")
            + p("e"),
            [("a", 1), ("b", 2), ("cd", 2), ("e", 3)],
        ),
    ],
    ids=["brytning", "före", "sektion", "löpande sektion", "sparad"],
)
def test_sidor(kropp: str, väntat: list[tuple[str, int]]) -> None:
    """Pages are those that Word has marked, else those that the document itself breaks."""
    rader = rader_ur_bytes(wordfil(kropp))

    assert [(x.text, x.sida) for x in rader if x.text] == väntat


def test_fotnoter_står_under_sitt_stycke() -> None:
    """A note follows the paragraph that refers to it; its mark never becomes part of a number."""
    noter = (
        '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>", " Se bilaga 3.")}</w:footnote>'
    )
    slutnoter = f'<w:endnote w:id="2">{p("Slutligen.")}</w:endnote>'
    kropp = p(
        "Enligt § 12",
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        " och mer",
        '<w:r><w:endnoteReference w:id="2"/></w:r>',
    ) + p("Nästa")
    rader = rader_ur_bytes(wordfil(kropp, {"footnotes": noter, "endnotes": slutnoter}))

    assert [(x.text, x.stil) for x in rader if x.text] == [
        ("Enligt § 12¹ och mer⁽¹⁾", ""),
        ("¹ Se bilaga 3.", "fotnot"),
        ("⁽¹⁾ Slutligen.", "fotnot"),
        ("Nästa", ""),
    ]


def test_luft_mellan_stycken_blir_tomma_rader() -> None:
    """An empty row stands where space stands on paper, and around running text and headings."""
    luft = '<w:spacing w:after="160"/>'
    stilar = (
        '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="Lista"/>'
        f"<w:pPr>{luft}<w:contextualSpacing/></w:pPr></w:style>"
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>'
    )
    tät = '<w:pStyle w:val="L"/>'
    kropp = (
        p("Ada") + p("Bo", egenskaper=luft) + p("punkt", egenskaper=tät)
        + p("punkt", egenskaper=tät) + p("Rubrik", egenskaper='<w:pStyle w:val="H"/>')
        + p("kort") + p("lång " * 30) + p("kort")
    )  # fmt: skip
    rader = rader_ur_bytes(wordfil(kropp, {"styles": stilar}))

    assert [x.text for x in rader] == [
        "Ada", "Bo", "", "punkt", "punkt", "", "Rubrik", "", "kort", "", ("lång " * 30).strip(),
        "", "kort",
    ]  # fmt: skip
    assert [x.nummer for x in rader] == list(range(1, len(rader) + 1))


def test_innehållsförteckning_och_titel_har_stil() -> None:
    """Entries of a table of contents and titles are told by their styles, not by their words."""
    stilar = "".join(
        f'<w:style w:type="paragraph" w:styleId="{nr}"><w:name w:val="{namn}"/></w:style>'
        for nr, namn in (("a", "Title"), ("b", "Subtitle"), ("c", "toc 1"))
    )
    stil = '<w:pStyle w:val="{}"/>'
    kropp = "".join(p("x", egenskaper=stil.format(nr)) for nr in "abc") + p(
        "x", egenskaper='<w:outlineLvl w:val="1"/>'
    )
    rader = rader_ur_bytes(wordfil(kropp, {"styles": stilar}))

    assert [x.stil for x in rader if x.text] == ["titel", "undertitel", "innehåll", "rubrik2"]


def test_formulärfält() -> None:
    """Boxes to tick and lists to choose from show their state, which no text in the file says."""
    ruta = "<w:checkBox><w:checked/></w:checkBox>"
    lista = (
        '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Nej"/><w:listEntry w:val="Ja"/>'
        "</w:ddList>"
    )
    kropp = "".join(
        p(
            f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
            "<w:r><w:instrText> FORM </w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            " Omedelbart",
        )
        for data in (ruta, lista)
    )

    assert texter(kropp) == ["☒ Omedelbart", "Ja Omedelbart"]


def test_fält_över_flera_stycken() -> None:
    """A field may begin in one paragraph and end in another; only its result shows."""
    kropp = (
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>')
        + p(fält("INUTI", r("aldrig")))
        + p('<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "§ 1 Upprop")
        + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>', "Efter")
    )

    assert texter(kropp) == ["§ 1 Upprop", "Efter"]


def test_strikt_form_av_formatet() -> None:
    """The strict form of the format has other namespaces and reads the same."""
    data = wordfil(p("Strikt"))
    från = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    assert från in wordfil_oförpackad(data)
    assert [x.text for x in rader_ur_bytes(_med_strikt_namnrymd(data)) if x.text] == ["Strikt"]


def wordfil_oförpackad(data: bytes) -> bytes:
    """The document part of a Word file."""
    with ZipFile(BytesIO(data)) as arkiv:
        return arkiv.read("word/document.xml")


def _med_strikt_namnrymd(data: bytes) -> bytes:
    ut = BytesIO()
    with ZipFile(BytesIO(data)) as in_, ZipFile(ut, "w") as arkiv:
        for namn in in_.namelist():
            del_ = in_.read(namn).replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            arkiv.writestr(namn, del_)
    return ut.getvalue()


def test_utan_brödtext_eller_text_säger_felet_det() -> None:
    """A document with nothing to read is told of, not given as no rows."""
    with pytest.raises(LäsFel, match="innehåller ingen text"):
        rader_ur_bytes(wordfil(p(" ")))
    with pytest.raises(LäsFel, match="saknar brödtext"):
        rader_ur_bytes(wordfil("").replace(b"word/document.xml", b"word/borttagen.xm"))


def test_annan_stil_börjar_ett_nytt_stycke() -> None:
    """An introduction and the list below it are two pieces, however close they stand on paper."""
    sats = '<w:pStyle w:val="Sats"/>'
    kropp = p("Nämnden beslutar") + p("att anta planen", egenskaper=sats)
    kropp += p("att avslå motionen", egenskaper=sats)
    rader = [rad.text for rad in rader_ur_bytes(wordfil(kropp))]

    assert rader == ["Nämnden beslutar", "", "att anta planen", "att avslå motionen"]
