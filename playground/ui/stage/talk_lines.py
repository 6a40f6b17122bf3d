"""What is wrong with a presenter's script, and what its rehearsal found, in words.

Plain Python, so that the check can speak without Qt. Every text is a whole format string, for a translation to replace.
"""

from __future__ import annotations

from collections.abc import Sequence

from playground.core.talk.mistakes import Mistake, Wrong
from playground.core.talk.places import NO_LINES, Lines
from playground.core.talk.rehearsal import CLOSE, Finding, Remark
from playground.core.vocabulary import running_text
from playground.ui.words.leftover_lines import leftover_line
from playground.ui.words.saying import say, tr
from playground.ui.words.sentences import sentence_of

_WRONG = {
    Wrong.UNREADABLE: tr("the file cannot be read"),
    Wrong.FILE_TOO_LONG: tr("the file is longer than {allowed} bytes"),
    Wrong.NOT_TEXT: tr("the file is no UTF-8 text"),
    Wrong.NOT_TOML: tr("the file is no TOML: {value}"),
    Wrong.UNKNOWN_KEY: tr("a talk has no such key"),
    Wrong.MISSING: tr("is missing"),
    Wrong.NOT_A_TEXT: tr('takes a text in "quotes", not {value}'),
    Wrong.NOT_A_TRUTH: tr("takes true or false, not {value}"),
    Wrong.NOT_A_LIST: tr("takes a list, not {value}"),
    Wrong.NOT_A_TABLE: tr("takes a table, not {value}"),
    Wrong.NOT_A_NUMBER: tr("takes a number ({allowed}), not {value}"),
    Wrong.NOT_WHOLE: tr("takes a whole number ({allowed}), not {value}"),
    Wrong.OUT_OF_RANGE: tr("takes {allowed}, not {value}"),
    Wrong.NOT_ONE_OF: tr("takes one of {allowed}, not {value}"),
    Wrong.EMPTY: tr("is empty"),
    Wrong.TOO_LONG: tr("has more than {allowed} characters"),
    Wrong.TOO_MANY: tr("has {value} entries, {allowed} at most are read"),
    Wrong.ONE_ACT: tr("a cue does exactly one of {allowed}"),
    Wrong.NAMES_A_FILE: tr("{value}: a talk opens no files; choose the model on the command line (--model FILE)"),
}

_REMARKS = {
    Remark.CLOSE_DRAW: tr(
        "u = {u:.4f} is within {close} of a border ({border:.4f}): {text} may become another token elsewhere"
    ),
    Remark.NO_TOKEN: tr("the vocabulary has no token {text}"),
    Remark.FORBIDDEN: tr("the grammar does not allow {text} here"),
    Remark.ENDED: tr("the model has ended its turn before, so this cue does nothing"),
    Remark.ENDS_EARLY: tr("the model ends its turn before all steps are taken"),
    Remark.CONTEXT_FULL: tr("the context is full"),
    Remark.ENDLESS: tr("the model does not come to an end"),
    Remark.COVERED: tr("{text} cannot be seen beside {beside}"),
    Remark.CUT: tr("too long for a stage of {beside}, which shows “{text}”"),
}


def mistake_line(mistake: Mistake) -> str:
    """Where, and what is wrong: "scene 2, line 14, promt: a talk has no such key"."""
    if mistake.leftover is not None:
        words = leftover_line(mistake.leftover)
    else:
        words = say(_WRONG[mistake.wrong]).format(value=mistake.value, allowed=mistake.allowed)
    return _one_line(place_line(mistake.scene, mistake.line, mistake.key, words))


def finding_line(finding: Finding, lines: Lines = NO_LINES) -> str:
    """Where, and what the rehearsal found: "scene 3, line 20, cues[2].pick: the grammar does not allow this here"."""
    if finding.problem is not None:
        words = sentence_of(finding.problem).brief
    else:
        values = {"text": finding.text, "u": finding.u, "border": finding.border, "beside": finding.beside}
        words = say(_REMARKS[finding.remark]).format(**values, close=CLOSE)
    return _one_line(place_line(finding.scene, lines.line_of(finding.scene, finding.key), finding.key, words))


def place_line(scene: int, line: int, key: str, words: str) -> str:
    """What is wrong behind where it is; 0 and "" for what is not known."""
    where = [say(tr("scene {0}")).format(scene)] if scene else []
    where += [say(tr("line {0}")).format(line)] if line else []
    where += [key] if key else []
    return f"{', '.join(where)}: {words}" if where else words


def mistake_lines(mistakes: Sequence[Mistake], most: int = 6) -> str:
    """Several in one text; a few stand for very many."""
    lines = [mistake_line(each) for each in mistakes[:most]]
    if len(mistakes) > most:
        lines.append(say(tr("and {0} more")).format(len(mistakes) - most))
    return "\n".join(lines)


def _one_line(text: str) -> str:
    """What a file brings along may neither break a line nor command a terminal."""
    return " ".join(running_text(text).split())
