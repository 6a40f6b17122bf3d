"""Dark or light for the stage alone: what the person has chosen for the window comes back afterwards."""

from __future__ import annotations

from playground.ui.look.theme import themes


class StageTheme:
    """Remembers the choice that was there before the stage had another one."""

    def __init__(self) -> None:
        self._before: str | None = None
        self._chosen = ""

    def switch(self) -> None:
        """The opposite of what is shown."""
        if not self._is_chosen:
            self._before = themes().choice
        self._chosen = themes().opposite
        themes().choose(self._chosen)

    def put_back(self) -> None:
        """What was there before, unless the person has chosen something else in the window meanwhile."""
        if self._is_chosen:
            themes().choose(self._before)
        self._before = None

    @property
    def _is_chosen(self) -> bool:
        return self._before is not None and themes().choice == self._chosen
