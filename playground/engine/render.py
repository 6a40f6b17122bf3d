"""From messages to tokens: the model's own template, and what people type kept apart from its markers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from playground.core.problems import Problem, ProblemCode, ProblemError
from playground.core.vocabulary import Vocabulary
from playground.engine import protocol as p
from playground.engine.llama_vocabulary import Literals, LlamaVocabulary
from playground.engine.template_host import TemplateHost


def render(
    host: TemplateHost,
    vocabulary: LlamaVocabulary,
    table: Vocabulary,
    info: p.ModelInfo,
    request: p.Render,
    wanted: Callable[[], bool],
) -> tuple[str, NDArray[np.int32], bool]:
    """(text, tokens, continues) as protocol.Rendered has them; raises ProblemError."""
    if not info.template:
        raise ProblemError(Problem(ProblemCode.TEMPLATE_ABSENT))
    literals = Literals(table, [message.content for message in request.messages] + [info.template])
    messages = [{"role": m.role, "content": literals.mark(m.content)} for m in request.messages]
    marked = host.render(info.template, messages, _variables(table, info, request), wanted)
    text = literals.restore(marked)
    if len(text) > p.MAX_TEXT:
        raise ProblemError(Problem.of(ProblemCode.TEMPLATE_TOO_LONG, limit=p.MAX_TEXT))
    continues = bool(request.after) and text.startswith(request.after)
    if continues:
        marked = literals.skip(marked, len(request.after))
    tokens = vocabulary.tokenize_marked(marked, literals, add_special=not continues)
    return text, np.array(tokens, np.int32), continues


def _variables(table: Vocabulary, info: p.ModelInfo, request: p.Render) -> dict:
    """What templates read; a switch that the person has not set stays undefined."""
    variables: dict[str, object] = {
        "bos_token": table.text(info.bos) if info.bos >= 0 else "",
        "eos_token": table.text(info.eos) if info.eos >= 0 else "",
        "add_generation_prompt": request.add_generation_prompt,
    }
    if request.enable_thinking is not None:
        variables["enable_thinking"] = request.enable_thinking
    return variables
