"""``python -m kommunprotokoll``: the same as the command ``kommunprotokoll``."""

from kommunprotokoll.kommandorad import huvud

if __name__ == "__main__":
    huvud()
