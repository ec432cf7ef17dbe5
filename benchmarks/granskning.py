"""How fast protocols are examined, and how the time grows with the protocol, in one run.

    python -m benchmarks.granskning

A made-up fullmäktige is examined with so many paragraphs, then with twice and four times as many.
The time should grow with the protocol and hardly faster: what is counted of who was there is
counted once for each paragraph.
"""

import time

import kommunprotokoll as kp

PARAGRAFER = 40
GÅNGER = 3


def fullmäktige(antal: int) -> kp.Sammanträde:
    """Return the made-up fullmäktige with its paragraphs again and again, under new numbers."""
    s = kp.exempel("kf")
    första, mall = s.paragrafer[0].nummer, s.paragrafer
    return kp.ändra(
        s,
        paragrafer=tuple(
            kp.ändra(mall[i % len(mall)], nummer=första + i, bokstav="") for i in range(antal)
        ),
        angivna_paragrafer=(kp.Paragrafintervall.av(första, första + antal - 1),),
    )


def sekunder(s: kp.Sammanträde) -> float:
    """Return the least time of some examinations, in seconds of this process."""
    tider = []
    for _ in range(GÅNGER):
        start = time.process_time()
        kp.granska(s)
        tider.append(time.process_time() - start)
    return min(tider)


def huvud() -> None:
    """Print the times and how they grow."""
    förra = 0.0
    for antal in (PARAGRAFER, 2 * PARAGRAFER, 4 * PARAGRAFER):
        tid = sekunder(fullmäktige(antal))
        ökning = f", {tid / förra:.1f} times the one before" if förra else ""
        print(f"{antal} paragraphs: {tid:.2f} s{ökning}")
        förra = tid


if __name__ == "__main__":
    huvud()
