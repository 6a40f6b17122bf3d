"""Whether Qt can open a window here, asked before Qt would end the process."""

import ctypes
import ctypes.util
import os
import sys

from playground.ui.words.saying import say, tr

XCB_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Libraries that Qt's xcb plugin needs and a bare Debian lacks, with the packages that bring them."""


def problem() -> str | None:
    """One sentence about what is missing, None where a window can be opened.

    Without a display, or without a library of its platform plugin, Qt ends the process before Python can answer.
    """
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        packages = "libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1"
        return say(tr("Qt cannot be loaded: {0}. On Debian and Ubuntu: apt install {1}.")).format(error, packages)
    if not sys.platform.startswith("linux"):
        return None
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if platform not in ("", "xcb") or (not platform and os.environ.get("WAYLAND_DISPLAY")):
        return None
    if not os.environ.get("DISPLAY"):
        return say(
            tr(
                "There is no display: DISPLAY and WAYLAND_DISPLAY are not set. `playground trace` and "
                "`playground --screenshot FILE.png` work without one."
            )
        )
    return _xcb_problem()


def _xcb_problem() -> str | None:
    missing = [package for library, package in XCB_LIBRARIES.items() if not _loads(library)]
    if missing:
        words = say(tr("Qt lacks libraries for this display. On Debian and Ubuntu: apt install {0}."))
        return words.format(" ".join(missing))
    if not _answers():
        return say(tr("The display {0!r} does not answer.")).format(os.environ["DISPLAY"])
    return None


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _answers() -> bool:
    """Whether the X server behind DISPLAY lets this process in."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return answers
