"""Finds the files that ship with the program."""

from pathlib import Path


def find(name: str) -> Path:
    """The path of a shipped file, e.g. ``find("model/tiny-chat.gguf")``.

    An installed wheel and a frozen program carry the files inside the package; a source tree and an editable
    install have them in ``resources/`` beside it. The file itself may be absent: the caller opens it and says so.
    """
    package = Path(__file__).parent
    inside = package / "_resources"
    return (inside if inside.is_dir() else package.parent / "resources") / name
