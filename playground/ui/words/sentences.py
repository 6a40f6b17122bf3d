"""The program's problems in words: a code and its parameters become what happened, what is kept, what to do.

Plain Python, so that `trace` can speak without Qt. Every text is a whole format string, for a translation to replace.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from playground.core.problems import Problem, ProblemCode
from playground.core.problems import ProblemCode as C
from playground.core.vocabulary import running_text
from playground.ui.words.reasons_of_systems import reason_words
from playground.ui.words.saying import say, tr


@dataclass(frozen=True, slots=True)
class Sentence:
    """A problem in words. kept and todo may be empty."""

    title: str
    happened: str
    kept: str = ""
    todo: str = ""

    @property
    def line(self) -> str:
        """Everything but the title in one line."""
        return " ".join(part for part in (self.happened, self.kept, self.todo) if part)

    @property
    def brief(self) -> str:
        """What happened and what to do, where there is nothing to keep."""
        return " ".join(part for part in (self.happened, self.todo) if part)


_OTHER_FILE = tr("Choose another file.")
_DOWNLOAD = tr("Download it again.")
_STAYS = tr("The model that is open stays open.")
_TEXT_STAYS = tr("The conversation is as it was.")
_TEMPLATE_TODO = tr("Use Text mode with this model.")

#: title, what happened, what is kept, what to do; {name} are the problem's parameters.
_CATALOGUE: dict[ProblemCode, tuple[str, str, str, str]] = {
    C.FILE_MISSING: (tr("No such file"), tr("There is no file {path}."), _STAYS, _OTHER_FILE),
    C.FILE_IS_FOLDER: (
        tr("A folder, not a file"),
        tr("{path} is a folder."),
        _STAYS,
        tr("Choose a .gguf file in it."),
    ),
    C.FILE_UNREADABLE: (tr("The file cannot be read"), tr("{file} cannot be read: {reason}."), _STAYS, _OTHER_FILE),
    C.FILE_EMPTY: (
        tr("An empty file"),
        tr("{file} is empty: its download did not begin or broke off."),
        _STAYS,
        _DOWNLOAD,
    ),
    C.FILE_HTML: (
        tr("A web page, not a model"),
        tr("{file} is a web page: the page about the model was saved, or one that asks to sign in."),
        _STAYS,
        tr("Download the .gguf file itself."),
    ),
    C.FILE_LFS_POINTER: (
        tr("A stand-in, not a model"),
        tr("{file} is only a Git LFS pointer, which stands for the model in a repository."),
        _STAYS,
        tr("Run `git lfs pull` there, or download the file itself."),
    ),
    C.FILE_OTHER_FORMAT: (
        tr("Another kind of file"),
        tr("{file} is a {format} file, not a GGUF model."),
        _STAYS,
        tr("Look for a GGUF version of this model, or convert it with llama.cpp's convert_hf_to_gguf.py."),
    ),
    C.FILE_OLD_GGML: (
        tr("An outdated format"),
        tr("{file} is in the GGML format of 2023, which llama.cpp no longer reads."),
        _STAYS,
        tr("Look for a GGUF version of this model."),
    ),
    C.FILE_NOT_GGUF: (tr("Not a model"), tr("{file} is not a GGUF file."), _STAYS, _OTHER_FILE),
    C.FILE_CUT_SHORT: (tr("The file is cut short"), tr("The end of {file} is missing."), _STAYS, _DOWNLOAD),
    C.FILE_WRONG_VERSION: (
        tr("Another version of the format"),
        tr("{file} is written in version {version} of GGUF, which this llama.cpp does not read."),
        _STAYS,
        tr("Look for a newer file of this model, or update the program."),
    ),
    C.FILE_BIG_ENDIAN: (
        tr("For another kind of machine"),
        tr("{file} was written for a big-endian machine."),
        _STAYS,
        tr("Look for the little-endian file of this model."),
    ),
    C.FILE_DAMAGED: (tr("The file is damaged"), tr("{file} cannot be understood: {reason}."), _STAYS, _DOWNLOAD),
    C.SHARD_NOT_FIRST: (
        tr("Not the first part"),
        tr("{file} is a later part of a model that is split over several files."),
        _STAYS,
        tr("Open the part whose name has 00001-of."),
    ),
    C.SHARD_MISSING: (
        tr("A part is missing"),
        tr("{file} is split over several files, and not all of them are beside it."),
        _STAYS,
        tr("Put all parts into one folder, with the names they were downloaded with."),
    ),
    C.MODEL_UNKNOWN_ARCHITECTURE: (
        tr("An unknown kind of model"),
        tr("{file} holds a model of the kind “{architecture}”, which this llama.cpp does not know."),
        _STAYS,
        tr("Update llama-cpp-python, or choose another model."),
    ),
    C.MODEL_IS_PROJECTOR: (
        tr("Only a model's eyes"),
        tr("{file} is a projector (mmproj), which lets another model see pictures; it writes no text."),
        _STAYS,
        tr("Open the language model it belongs to."),
    ),
    C.MODEL_IS_ADAPTER: (
        tr("Only an adapter"),
        tr("{file} is a LoRA adapter, a change to another model; it writes no text by itself."),
        _STAYS,
        tr("Open the model it was made for, or one it has been merged into."),
    ),
    C.MODEL_INCOMPLETE: (
        tr("Parts of the model are missing"),
        tr("{file} has no complete set of weights or no vocabulary ({tensor})."),
        _STAYS,
        tr("Choose a file that holds the whole model."),
    ),
    C.MODEL_IS_ENCODER: (
        tr("This model writes no text"),
        tr("{file} is an encoder: it turns text into vectors and has no next token."),
        _STAYS,
        tr("Choose a model that generates text."),
    ),
    C.MODEL_NOT_FINITE: (
        tr("The weights are broken"),
        tr("{file} gives scores that are not numbers (NaN): its weights are damaged."),
        _STAYS,
        _DOWNLOAD,
    ),
    C.MODEL_NOT_LOADED: (
        tr("The model cannot be loaded"),
        tr("{file} cannot be loaded: {reason}."),
        _STAYS,
        _OTHER_FILE,
    ),
    C.CONTEXT_TOO_BIG: (
        tr("Not enough memory for this context"),
        tr("There is no room for a context of {n_ctx} tokens."),
        _STAYS,
        tr("Choose a smaller context in the settings."),
    ),
    C.NOT_ENOUGH_MEMORY: (
        tr("Not enough memory"),
        tr("{file} needs about {needed}, and {available} are free."),
        _STAYS,
        tr("Close other programs, choose a smaller context, or a smaller model."),
    ),
    C.TEMPLATE_ABSENT: (
        tr("This model has no chat template"),
        tr("This model has no chat template: it was not made for conversations."),
        _TEXT_STAYS,
        tr("Use Text mode."),
    ),
    C.TEMPLATE_SYNTAX: (
        tr("The chat template is broken"),
        tr("The model's chat template has an error in line {line}: {reason}."),
        _TEXT_STAYS,
        _TEMPLATE_TODO,
    ),
    C.TEMPLATE_REFUSED_SYSTEM: (
        tr("No system prompt here"),
        tr("This model's chat template takes no system prompt: {reason}."),
        _TEXT_STAYS,
        tr("Clear the system prompt, or put it into the first message."),
    ),
    C.TEMPLATE_REFUSED: (
        tr("The chat template refuses"),
        tr("The model's chat template does not take this conversation: {reason}."),
        _TEXT_STAYS,
        tr("Change the messages, or use Text mode."),
    ),
    C.TEMPLATE_FAILED: (
        tr("The chat template failed"),
        tr("The model's chat template could not be used: {reason}."),
        _TEXT_STAYS,
        _TEMPLATE_TODO,
    ),
    C.TEMPLATE_TIMEOUT: (
        tr("The chat template does not end"),
        tr("The model's chat template was stopped after {seconds} seconds."),
        _TEXT_STAYS,
        _TEMPLATE_TODO,
    ),
    C.TEMPLATE_MEMORY: (
        tr("The chat template wants too much memory"),
        tr("The model's chat template was stopped when it wanted more than {megabytes} MB."),
        _TEXT_STAYS,
        _TEMPLATE_TODO,
    ),
    C.TEMPLATE_TOO_LONG: (
        tr("The chat template writes too much"),
        tr("The model's chat template made more than {limit} characters of this conversation."),
        _TEXT_STAYS,
        _TEMPLATE_TODO,
    ),
    C.TEXT_TOO_LONG: (
        tr("Too long"),
        tr("The text has more than {limit} characters."),
        _TEXT_STAYS,
        tr("Send a shorter one."),
    ),
    C.GRAMMAR_INVALID: (
        tr("The grammar cannot be read"),
        tr("llama.cpp cannot read this grammar: {reason}."),
        tr("The last grammar that could be read is no longer in use; all else is as it was."),
        tr("Mend it, or switch the grammar off."),
    ),
    C.GRAMMAR_FORBIDS: (
        tr("The grammar does not allow this"),
        tr("Token {place} of the answer is not one that the grammar allows."),
        tr("The answer stays."),
        tr("Go back before it, or switch the grammar off."),
    ),
    C.NO_TOKENS: (
        tr("Nothing to start from"),
        tr("Without any text this model has no first token."),
        _TEXT_STAYS,
        tr("Type something."),
    ),
    C.PROMPT_TOO_LONG: (
        tr("Too long for the context"),
        tr("The prompt has {n_tokens} tokens, and the context holds {n_ctx}."),
        _TEXT_STAYS,
        tr("Shorten it, begin a new chat, or choose a bigger context in the settings."),
    ),
    C.CONTEXT_FULL: (
        tr("The context is full"),
        tr("All {n_ctx} tokens of the context are used."),
        _TEXT_STAYS,
        tr("Go back and branch, begin a new chat, or choose a bigger context in the settings."),
    ),
    C.TOKEN_OUT_OF_RANGE: (
        tr("No such token"),
        tr("There is no token {token}: this model's tokens are 0 to {last_token}."),
        _TEXT_STAYS,
        "",
    ),
    C.LOGITS_NOT_FINITE: (
        tr("The scores are not numbers"),
        tr("At position {position} the model gave scores that are not numbers (NaN)."),
        _TEXT_STAYS,
        tr("Go back and try another token; if it happens often, the model's file is damaged."),
    ),
    C.EVALUATION_FAILED: (
        tr("The model could not go on"),
        tr("llama.cpp could not evaluate these tokens (code {result})."),
        _TEXT_STAYS,
        tr("Try again, or open the model again."),
    ),
    C.POSITION_LOST: (
        tr("The engine lost its place"),
        tr("The engine stands at position {position}, not {expected}."),
        _TEXT_STAYS,
        tr("Try again."),
    ),
    C.SESSION_NOT_KEPT: (
        tr("The conversation is not being saved"),
        tr("{file} cannot be written: {reason}."),
        tr("What was written before is kept, and the conversation goes on in the window."),
        tr("Make room or save it elsewhere."),
    ),
    C.SESSION_DISK_SLOW: (
        tr("The conversation is not being saved"),
        tr("The disk that {file} lies on is too slow."),
        tr("What was written before is kept, and the conversation goes on in the window."),
        tr("Save it elsewhere."),
    ),
    C.SESSION_NOT_SAVED: (
        tr("The file was not written"),
        tr("{file} cannot be written: {reason}."),
        tr("A file that was there before is as it was, and so is the conversation."),
        tr("Choose another place."),
    ),
    C.SESSION_FOREIGN: (
        tr("Not a conversation"),
        tr("{file} is no conversation of this program."),
        _TEXT_STAYS,
        _OTHER_FILE,
    ),
    C.SESSION_NEWER: (
        tr("From a newer program"),
        tr("{file} is written in version {version} of the format, which this program does not read."),
        _TEXT_STAYS,
        tr("Update the program."),
    ),
    C.SESSION_TOO_BIG: (
        tr("Too big"),
        tr("{file} is bigger than any conversation that this program opens ({size})."),
        _TEXT_STAYS,
        _OTHER_FILE,
    ),
    C.SESSION_DAMAGED: (
        tr("The file is damaged"),
        tr("{file} cannot be understood from line {line} on ({reason})."),
        "",
        "",
    ),
    C.SESSION_READ_ONLY: (
        tr("Read-only"),
        tr("This conversation was held with {name}, which is not open, so it can be looked at but not go on."),
        _TEXT_STAYS,
        tr("Open that model, or begin a new conversation."),
    ),
    C.NO_MODEL: (tr("No model"), tr("No model is open."), "", tr("Open a model file.")),
    C.CANCELLED: (tr("Cancelled"), tr("It was cancelled."), _TEXT_STAYS, ""),
    C.ENGINE_NOT_STARTED: (
        tr("The engine does not start"),
        tr("The engine's process could not be started: {reason}."),
        _TEXT_STAYS,
        tr("Install the program again with its dependencies (llama-cpp-python)."),
    ),
    C.ENGINE_KEEPS_DYING: (
        tr("The engine keeps ending"),
        tr("The engine's process ended {attempts} times at the same work ({reason})."),
        _TEXT_STAYS,
        tr("Try something else, or another model."),
    ),
    C.ENGINE_FAULT: (
        tr("A fault in the engine"),
        tr("The engine could not do this: {reason}."),
        _TEXT_STAYS,
        tr("Try again."),
    ),
}


def size_text(n_bytes: int | float) -> str:
    """An amount of memory for people: 640 MB, 4.2 GB (powers of ten)."""
    if n_bytes < 1e9:
        return f"{n_bytes / 1e6:.0f} MB"
    return f"{n_bytes / 1e9:.1f} GB"


class _Values(dict):
    """What a sentence may name; a parameter that a problem does not carry is left open."""

    def __missing__(self, name: str) -> str:
        return "?"


def _values(problem: Problem) -> _Values:
    values = _Values(
        {name: running_text(value) if isinstance(value, str) else value for name, value in problem.parameters}
    )
    if "path" in values:
        values["file"] = PurePath(str(values["path"])).name or str(values["path"])
    values["needed"] = size_text(float(problem.get("needed_bytes", 0)))
    values["available"] = size_text(float(problem.get("available_bytes", 0)))
    values["last_token"] = int(problem.get("n_vocab", 1)) - 1
    values["size"] = size_text(float(problem.get("limit", 0)))
    if "reason" in values:
        values["reason"] = reason_words(str(values["reason"]))
    values["tensor"] = problem.get("tensor") or say(tr("nothing to read text with"))
    return values


def sentence_of(problem: Problem) -> Sentence:
    """`problem` in words."""
    values = _values(problem)
    return Sentence(*(say(text).format_map(values) if text else "" for text in _CATALOGUE[problem.code]))


def death_line(reason: str, safe_mode: bool) -> str:
    """What the status line says when an engine's process died and another one takes its place."""
    if safe_mode:
        return say(tr("The engine ended ({reason}). It is started again in safe mode; nothing is lost.")).format(
            reason=reason
        )
    return say(tr("The engine ended ({reason}). It is started again; nothing is lost.")).format(reason=reason)
