"""A process that shows an empty view of pyqtgraph and says what memory it takes."""

from __future__ import annotations

import sys

import pyqtgraph
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.bench.resident import resident_mb


def main() -> int:
    """Half a second is enough to be painted."""
    application = QApplication(sys.argv[:1])
    view = pyqtgraph.GraphicsView()
    view.resize(1440, 900)
    view.show()
    QTimer.singleShot(500, application.quit)
    application.exec()
    print(resident_mb(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
