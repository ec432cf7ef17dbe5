"""Elements of XML and HTML, and the values that they hold."""

from lxml import etree

Element = etree._Element  # noqa: SLF001 - lxml's elements have no other name


def heltal(text: str | None, annars: int = 0) -> int:
    """Return a number of the file's; ``annars`` for what is none."""
    try:
        return int(float(text)) if text else annars
    except (ValueError, OverflowError):
        return annars
