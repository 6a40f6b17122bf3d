"""Why an operating system did not do something, in the user's language."""

from __future__ import annotations

from playground.ui.words.saying import say, tr

#: What an operating system gives as the reason, of the usual ones; lupdate takes them into the program's.
_OF_SYSTEMS = (
    tr("No such file or directory"),
    tr("Permission denied"),
    tr("Operation not permitted"),
    tr("Is a directory"),
    tr("Not a directory"),
    tr("No space left on device"),
    tr("Disk quota exceeded"),
    tr("Read-only file system"),
    tr("File name too long"),
    tr("Input/output error"),
)


def reason_words(reason: str) -> str:
    """A reason that something else gave, without a full stop: in the user's language where it is one of the usual."""
    return say(reason.strip().rstrip("."))
