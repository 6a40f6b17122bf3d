"""How the person wants figures, remembered between runs."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from playground.ui.figures.order import SIZES, FilmKind, Format
from playground.ui.look import theme_names

AS_SHOWN = "shown"
"""The colours that are on the screen."""
THEMES = (AS_SHOWN, *theme_names.THEMES)
SCALES = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the dialog asks for.

    Attributes:
        view: name of a FigureView.
        format: the kind of file.
        scale: pixels for each logical one, 1 to 4.
        size: a name of SIZES.
        theme: AS_SHOWN or a theme's name.
        caption: whether the figure says how it was made.
        film: what a GIF goes through.
    """

    view: str = "bars"
    format: Format = Format.PNG
    scale: int = 2
    size: str = "content"
    theme: str = AS_SHOWN
    caption: bool = True
    film: FilmKind = FilmKind.SWEEP

    def to_text(self) -> str:
        """As it stands in the settings."""
        return json.dumps(asdict(self) | {"format": self.format.value, "film": self.film.value})

    @classmethod
    def from_text(cls, text: str) -> Choices:
        """What ``to_text`` wrote; what cannot be used counts as not set."""
        try:
            data = json.loads(text)
        except ValueError:
            return cls()
        usual = asdict(cls())
        known = data if isinstance(data, dict) else {}
        values = {name: known[name] if _usable(name, known.get(name)) else usual[name] for name in usual}
        return cls(**values | {"format": Format(values["format"]), "film": FilmKind(values["film"])})


def _usable(name: str, value: object) -> bool:
    if name == "caption":
        return isinstance(value, bool)
    if name == "scale":
        return isinstance(value, int) and not isinstance(value, bool) and value in SCALES
    allowed = {
        "format": [each.value for each in Format],
        "size": list(SIZES),
        "theme": list(THEMES),
        "film": [each.value for each in FilmKind],
    }
    return isinstance(value, str) and value in allowed.get(name, [value])
