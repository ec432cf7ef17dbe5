"""The roll: who was there, in which role and when, in each form that a roll is printed in.

    tabell      a table, whose columns are told by their heads and by what their cells hold
    lista       rows below labels, made one entry a person
    rad         one entry: name, party, role, whom somebody stands for, when

A folder imports from those that this list has below it only. Beside them stand the appended list
with a cell a row (``rullbilaga``), and what sentences say of who was prevented (``forhinder``), who
came and who left (``narvaroandring``).
"""
