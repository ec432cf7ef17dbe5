"""Marks: each kind of thing that a reader recognises in a protocol, one file a kind.

Here stands what all of them use: names, dates, intervals, words for roles, running text. The rest
stands by what it reads, and a folder imports from those that this list has below it only::

    framsida    the front page
    beslut      decisions, and what is said around them
    narvaro     the roll
    sidor       what stands around the text: page heads, stamps, signatures, what follows the end
    paragraf    headings of paragraphs, and their parts
    rost        votes
"""
