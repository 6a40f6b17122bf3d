"""A process that says when its window is painted: the program with the model that is named, or an empty window."""

from __future__ import annotations

import sys

# What the program does not import before its window is there must not be imported here either.


def _tell_when_painted(window: object) -> None:
    """Prints once the window is painted, and closes it."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Filter(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Expose and watched.isExposed():
                watched.removeEventFilter(self)
                # Qt paints while it handles this event: what is queued now comes after.
                QTimer.singleShot(0, tell)
            return False

    def tell() -> None:
        print("painted", flush=True)
        window.close()

    window.windowHandle().installEventFilter(Filter(window))


def _empty() -> int:
    from PySide6.QtWidgets import QApplication, QWidget

    application = QApplication(sys.argv[:1])
    window = QWidget()
    window.resize(1440, 900)
    window.create()
    _tell_when_painted(window)
    window.show()
    return application.exec()


def _program(model: str) -> int:
    from playground.__main__ import main
    from playground.ui import running

    class Watched(running.MainWindow):
        def showEvent(self, event: object) -> None:
            super().showEvent(event)
            _tell_when_painted(self)

    running.MainWindow = Watched
    sys.argv = ["playground", "--model", model]
    return main()


if __name__ == "__main__":
    sys.exit(_program(sys.argv[1]) if len(sys.argv) > 1 else _empty())
