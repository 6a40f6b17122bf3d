"""Starts the processes that render chat templates, keeps the clock, and says what went wrong."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Sequence

from playground.core.problems import Problem, ProblemCode, ProblemError
from playground.engine.command import helper_environment, template_command
from playground.engine.framing import PREFIX_SIZE, FramingError, decode_header, decode_prefix, encode_frame

#: Seconds one template may take, from the request to the text.
TIME_LIMIT = 5.0
_MEGABYTES = 512
_LOOK = 0.05
_CODES = {
    "syntax": ProblemCode.TEMPLATE_SYNTAX,
    "refused": ProblemCode.TEMPLATE_REFUSED,
    "refused_system": ProblemCode.TEMPLATE_REFUSED_SYSTEM,
    "failed": ProblemCode.TEMPLATE_FAILED,
}


class TemplateHost:
    """One process a template; the next one is started ahead, so that nobody waits for its imports."""

    def __init__(self, command: Sequence[str] | None = None) -> None:
        self._command = list(command or template_command())
        self._spare: subprocess.Popen | None = None

    def prepare(self) -> None:
        """Start a process that waits for a template; it ends by itself when this process does."""
        if self._spare is None or self._spare.poll() is not None:
            self._spare = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, **helper_environment()},
            )

    def render(self, template: str, messages: list[dict], variables: dict, wanted: Callable[[], bool]) -> str:
        """The text; raises ProblemError for whatever the template does wrong, and CANCELLED where not `wanted`."""
        try:
            self.prepare()
            process, self._spare = self._spare, None
            request = encode_frame({"template": template, "messages": messages, "variables": variables})
            answer = self._ask(process, request, wanted)
            self.prepare()
        except OSError as error:
            raise ProblemError(Problem.of(ProblemCode.TEMPLATE_FAILED, reason=str(error))) from None
        except FramingError:
            raise ProblemError(Problem.of(ProblemCode.TEXT_TOO_LONG, limit=4_000_000)) from None
        return self._text(answer)

    def _ask(self, process: subprocess.Popen, request: bytes, wanted: Callable[[], bool]) -> dict:
        end = time.monotonic() + TIME_LIMIT
        pending: bytes | None = request
        while True:
            try:
                output, _ = process.communicate(pending, timeout=_LOOK)
                return self._answer(process, output)
            except subprocess.TimeoutExpired:
                pending = None
            if time.monotonic() > end or not wanted():
                process.kill()
                process.communicate()
                if not wanted():
                    raise ProblemError(Problem(ProblemCode.CANCELLED))
                raise ProblemError(Problem.of(ProblemCode.TEMPLATE_TIMEOUT, seconds=int(TIME_LIMIT)))

    @staticmethod
    def _answer(process: subprocess.Popen, output: bytes) -> dict:
        if process.returncode < 0 and -process.returncode == getattr(signal, "SIGXCPU", None):
            raise ProblemError(Problem.of(ProblemCode.TEMPLATE_TIMEOUT, seconds=int(TIME_LIMIT)))
        if process.returncode != 0 or len(output) < PREFIX_SIZE:
            # Out of memory in a place where Python cannot say so, or killed for it.
            raise ProblemError(Problem.of(ProblemCode.TEMPLATE_MEMORY, megabytes=_MEGABYTES))
        body, _ = decode_prefix(output[:PREFIX_SIZE])
        return decode_header(output[PREFIX_SIZE : PREFIX_SIZE + body])

    @staticmethod
    def _text(answer: dict) -> str:
        if isinstance(text := answer.get("text"), str):
            return text
        kind, reason = answer.get("error"), str(answer.get("reason", ""))[:2000]
        if kind == "too_long":
            raise ProblemError(Problem.of(ProblemCode.TEMPLATE_TOO_LONG, limit=4_000_000))
        if kind == "memory":
            raise ProblemError(Problem.of(ProblemCode.TEMPLATE_MEMORY, megabytes=_MEGABYTES))
        line = answer.get("line") if isinstance(answer.get("line"), int) else 0
        code = _CODES.get(kind, ProblemCode.TEMPLATE_FAILED)
        if code is ProblemCode.TEMPLATE_SYNTAX:
            raise ProblemError(Problem.of(code, line=line, reason=reason))
        raise ProblemError(Problem.of(code, reason=reason))
