"""A conversation as Markdown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from playground.core.sampling.options import command_line
from playground.core.session import Mode
from playground.core.vocabulary import running_text
from playground.ui.sessions.conversation_data import Conversation
from playground.ui.text.transcript import Message, Passage, RunKind, Transcript

translate = QCoreApplication.translate


def transcript_of(conversation: Conversation) -> Transcript:
    """Messages and passages, as the window shows them."""
    made = Transcript(conversation.vocabulary, conversation.mode, conversation.thinking)
    made.sync(conversation.nodes)
    return made


def system_prompt(conversation: Conversation) -> str:
    """The one of the first message."""
    first = next((node.turn for node in conversation.nodes if node.turn is not None), None)
    return first.system.strip() if first else ""


def model_words(conversation: Conversation) -> str:
    """The model in one line."""
    origin = conversation.origin
    if origin is None:
        return translate("Export", "an unknown model")
    name = running_text(origin.name or origin.file)
    return f"{name} ({running_text(origin.detail)})" if origin.detail else name


def markdown(conversation: Conversation) -> str:
    """What was said, with a heading for each who says it; what would be HTML is not."""
    parts = ["# " + translate("Export", "Conversation with {0}").format(_plain(model_words(conversation)))]
    if prompt := system_prompt(conversation):
        parts += ["## " + translate("Export", "System prompt"), _body(running_text(prompt))]
    for block in transcript_of(conversation).blocks:
        text = _block_text(block, conversation)
        if text.strip():
            parts += [f"## {_speaker(block, conversation.mode)}", _body(text)]
    for chain in conversation.chains:
        words = command_line(chain) or translate("Export", "none")
        parts.append(translate("Export", "Samplers:") + f" `{words.replace('`', chr(39))}`")
    return "\n\n".join(parts) + "\n"


def _block_text(block: Message | Passage, conversation: Conversation) -> str:
    if isinstance(block, Message):
        return block.text
    is_eog = conversation.vocabulary.is_eog
    return "".join(
        f"`{run.text}`" if run.kind is not RunKind.TEXT else run.text
        for run in block.runs
        if not is_eog(run.node.token)
    )


def _speaker(block: Message | Passage, mode: Mode) -> str:
    if mode is Mode.TEXT:
        return translate("Export", "Text")
    if isinstance(block, Message):
        return translate("Export", "You")
    return translate("Export", "Thinking") if block.thinking else translate("Export", "Model")


def _plain(text: str) -> str:
    return " ".join(text.replace("<", "\\<").split())


def _body(text: str) -> str:
    """Text as it is, but for what a reader of Markdown would take as HTML; code keeps its own signs."""
    lines, in_code = [], False
    for line in text.strip("\n").split("\n"):
        if line.lstrip().startswith(("```", "~~~")):
            in_code = not in_code
        lines.append(line if in_code else line.replace("<", "\\<"))
    return "\n".join([*lines, "```"] if in_code else lines)
