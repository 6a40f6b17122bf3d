"""A conversation as one page of HTML: tints and cards by CSS alone, no script, nothing from elsewhere."""

from __future__ import annotations

import html
import math
import tomllib
import unicodedata
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from playground import resources
from playground.core.records import By
from playground.core.sampling.options import command_line
from playground.core.session import Mode, Node
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.chart_lines import token_label
from playground.ui.sessions.conversation_data import Conversation
from playground.ui.sessions.markdown import model_words, system_prompt, transcript_of
from playground.ui.text.transcript import Message, Passage, Run, RunKind
from playground.ui.tints import tint as tints
from playground.ui.words.language import languages
from playground.ui.words.numbers import bits, count, percent, unit_interval

translate = QCoreApplication.translate

LIMITS = tints.LIMITS[tints.Tint.SURPRISE]
"""Bits of surprise between the tints: those of the window."""
_TINTS = tuple(f"tint_{step}" for step in range(1, tints.N_STEPS))
N_OTHERS = 5
_COLOURS = ("window", "panel", "border", "text", "muted", "accent", "user_bubble", "chip", "chip_text")

_STYLE = """
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:2rem 1.25rem 4rem;background:var(--panel);color:var(--text);
font:16px/1.65 Inter,"Segoe UI",system-ui,sans-serif}
h1{font-size:1.35rem;margin:0 0 .25rem}
.small{color:var(--muted);font-size:.85rem;margin:.25rem 0;overflow-wrap:anywhere}
code{font:.85em ui-monospace,Menlo,monospace}
.said{width:fit-content;max-width:80%;margin:1.5rem 0 1rem auto;padding:.6rem .9rem;border-radius:12px;
background:var(--user_bubble);
white-space:pre-wrap;overflow-wrap:anywhere}
.answer{white-space:pre-wrap;overflow-wrap:anywhere}
.thinking{color:var(--muted);border-left:2px solid var(--border);padding-left:.9rem}
.t{position:relative;border-radius:3px;cursor:default}
.t:focus{outline:1px solid var(--accent)}
.hand{box-shadow:inset 0 -2px var(--accent)}
.chip{background:var(--chip);color:var(--chip_text);border-radius:4px;padding:0 .3em;font:.8em ui-monospace,monospace}
.t:hover::after,.t:focus::after{content:attr(data-card);position:absolute;left:0;top:100%;z-index:1;width:max-content;
max-width:20rem;padding:.5rem .7rem;white-space:pre-wrap;background:var(--panel);color:var(--text);
border:1px solid var(--border);border-radius:8px;box-shadow:0 4px 16px #0003;
font:12px/1.5 ui-monospace,Menlo,monospace;pointer-events:none}
.legend{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:center;margin:1rem 0;font-size:.85rem;
color:var(--muted)}
.legend i{display:inline-block;width:1.6em;height:1em;border-radius:3px;vertical-align:-.1em;
border:1px solid var(--border)}
@media print{.t:hover::after{content:none}}
"""


def page(conversation: Conversation) -> str:
    """The whole page."""
    title = translate("Export", "Conversation with {0}").format(model_words(conversation))
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{languages().current}"><head><meta charset="utf-8"><title>{_escaped(title)}</title>',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        f"<style>{_colours('light')}@media(prefers-color-scheme:dark){{{_colours('dark')}}}{_STYLE}</style></head><body>",
        f"<h1>{_escaped(title)}</h1>",
        *_about(conversation),
        _legend(),
    ]
    if prompt := system_prompt(conversation):
        heading = translate("Export", "System prompt:")
        parts.append(f'<p class="small">{_escaped(heading)} {_escaped(prompt)}</p>')
    parts += [_block(block, conversation) for block in transcript_of(conversation).blocks]
    return "\n".join([*parts, "</body></html>", ""])


def _escaped(text: str) -> str:
    return html.escape(text, quote=True)


def _colours(name: str) -> str:
    """The theme's colours as variables of the page, and the tints."""
    colours = tomllib.loads(resources.find(f"themes/{name}.toml").read_text(encoding="utf-8"))["colours"]
    named = "".join(f"--{each}:{colours[each]};" for each in _COLOURS)
    steps = [f".s{number}{{background:{colours[each]}}}" for number, each in enumerate(_TINTS, 1)]
    return f":root{{color-scheme:{name};{named}}}" + "".join(steps)


def tint(surprise_bits: float) -> int:
    """Which tint a token has, 0 for none."""
    return sum(surprise_bits >= limit for limit in LIMITS)


def _legend() -> str:
    words = (f"&lt; {LIMITS[0]:g}", *(f"{a:g}–{b:g}" for a, b in pairwise(LIMITS)), f"≥ {LIMITS[-1]:g}")
    boxes = "".join(f'<span><i class="s{number}"></i> {text}</span>' for number, text in enumerate(words))
    title = _escaped(translate("Export", "Surprise in bits:"))
    hand = _escaped(translate("Export", "chosen by hand"))
    return f'<div class="legend">{title} {boxes}<span><i class="hand"></i> {hand}</span></div>'


def _about(conversation: Conversation) -> list[str]:
    lines = []
    n = len(conversation.answered)
    if n:
        words = translate("Export", "{0} tokens chosen").format(count(n))
        if conversation.perplexity is not None:
            words += " · " + translate("Export", "perplexity {0}").format(f"{conversation.perplexity:.3g}")
        lines.append(f'<p class="small">{_escaped(words)}</p>')
    for chain in conversation.chains:
        heading, words = translate("Export", "Samplers:"), command_line(chain) or translate("Export", "none")
        lines.append(f'<p class="small">{_escaped(heading)} <code>{_escaped(words)}</code></p>')
    return lines


def _block(block: Message | Passage, conversation: Conversation) -> str:
    if isinstance(block, Message):
        return f'<div class="said">{_escaped(block.text)}</div>'
    kind = "answer thinking" if block.thinking else "answer"
    return f'<div class="{kind}">{"".join(_run(run, conversation) for run in block.runs)}</div>'


def _run(run: Run, conversation: Conversation) -> str:
    node = run.node
    if node.choice is None:
        kind = ' class="chip"' if run.kind is RunKind.CHIP and conversation.mode is Mode.TEXT else ""
        return f"<span{kind}>{_escaped(run.text)}</span>"
    kinds = ["t", f"s{tint(node.choice.surprise_bits)}"]
    kinds += ["chip"] if run.kind is RunKind.CHIP else []
    kinds += ["hand"] if node.by is By.PICK else []
    card = _escaped(card_of(node, conversation.vocabulary)).replace("\n", "&#10;")
    return f'<span class="{" ".join(kinds)}" tabindex="0" data-card="{card}">{_escaped(run.text)}</span>'


def card_of(node: Node, vocabulary: Vocabulary) -> str:
    """A chosen token's numbers at that moment, and the five that were most likely, a line each."""
    choice = node.choice
    surprise = bits(choice.surprise_bits) if math.isfinite(choice.surprise_bits) else "∞"
    by = translate("Export", "by hand") if choice.by is By.PICK else translate("Export", "by the dice")
    lines = [
        f"{token_label(vocabulary, node.token)} · {by}",
        translate("Export", "final {0} · raw {1} · rank {2}").format(
            percent(choice.p), percent(choice.raw_p), count(choice.rank)
        ),
        translate("Export", "surprise {0} · entropy {1} bits").format(surprise, bits(choice.entropy_bits)),
        translate("Export", "u {0} · seed {1} · position {2}").format(
            unit_interval(choice.u), choice.luck.seed, node.position
        ),
    ]
    if choice.shown is not None:
        shown = (each[:N_OTHERS].tolist() for each in (choice.shown.tokens, choice.shown.p, choice.shown.raw_p))
        lines.append(" ".join(map(_cell, (translate("Export", "final"), translate("Export", "raw")))))
        lines += [
            f"{percent(p):>9} {percent(raw_p):>9}  {token_label(vocabulary, token)}"
            for token, p, raw_p in zip(*shown, strict=True)
        ]
    return "\n".join(lines)


def _cell(text: str) -> str:
    """A heading over a column of nine characters; one of Korean is as wide as two."""
    width = sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
    return " " * (9 - width) + text
