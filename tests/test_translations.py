"""The translations: every text of the program is there, finished, and can be filled with the same values."""

import ast
import re
import runpy
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from playground.ui.words.language_names import ENGLISH, NAMES

FOLDER = Path(__file__).parents[1] / "resources" / "translations"
PACKAGE = FOLDER.parents[1] / "playground"
FILES = sorted(FOLDER.glob("*.ts"))
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n|%\d|%(?:\(\w+\))?[sr]")


def messages(file: Path) -> dict[tuple[str, str, str], str]:
    """Translations by context, source and comment; "" for one that is not finished."""
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            text = "" if translation.get("type") else "".join(translation.itertext())
            key = (context.findtext("name") or "", message.findtext("source"), message.findtext("comment") or "")
            found[key] = text
    return found


def edges(text: str) -> tuple[str, str]:
    """The space before and after a text."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_of_the_source_is_translated(file, tmp_path):
    copy = tmp_path / file.name
    shutil.copy(file, copy)
    runpy.run_path(str(FOLDER / "update.py"))["update"](copy)
    wanted = messages(copy)
    assert len(wanted) > 900, "lupdate sees them"
    assert messages(file).keys() == wanted.keys()
    assert [key for key, text in wanted.items() if not text.strip()] == []


def test_every_language_has_its_file_and_the_file_its_language():
    update = runpy.run_path(str(FOLDER / "update.py"))
    for file in FILES:
        assert ElementTree.parse(file).getroot().get("language").partition("_")[0] == update["language_of"](file)
    assert {update["language_of"](file) for file in FILES} == NAMES.keys() - {ENGLISH}


def asked(tree: ast.AST, context: str = "") -> set[tuple[str, str]]:
    """Context and text of everything that a translation is asked for, also within f-strings."""
    found = set()
    for node in ast.iter_child_nodes(tree):
        found |= asked(node, node.name if isinstance(node, ast.ClassDef) else context)
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        texts = [each.value for each in node.args if isinstance(each, ast.Constant)]
        if name == "tr" and texts:
            # A method's texts belong to its class, those of the function of this name to nobody.
            found.add((context if isinstance(node.func, ast.Attribute) else "", texts[0]))
        elif name in ("translate", "QT_TRANSLATE_NOOP") and len(texts) >= 2:
            found.add((texts[0], texts[1]))
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_lupdate_sees_every_text_that_a_translation_is_asked_for(file):
    wanted = set().union(*(asked(ast.parse(source.read_text())) for source in PACKAGE.rglob("*.py")))
    assert wanted - {key[:2] for key in messages(file)} == set()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_translation_has_the_placeholders_and_the_spaces_of_its_source(file):
    pairs = [(source, text) for (_, source, _), text in messages(file).items() if text]
    odd = [
        (source, text)
        for source, text in pairs
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(text)) or edges(source) != edges(text)
    ]
    assert odd == []
