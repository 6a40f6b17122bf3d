"""Renders one chat template, in a process of its own that can be killed.

A template is a program out of a file nobody vouches for. jinja2's sandbox keeps it from files and code; it can still
burn time and memory, so this process has limits and its caller a clock. It imports the standard library, jinja2 and
this package's framing, nothing else, and ends after one template.

One frame in: template, messages, variables. One frame out: text, or error (syntax, refused, refused_system, failed,
memory, too_long) with reason and line. The conventions are those of Hugging Face's transformers
(utils/chat_template_utils.py), which is what the templates are written for.
"""

from __future__ import annotations

import datetime
import json
import sys
from typing import Any

import jinja2
import jinja2.ext
import jinja2.sandbox

from playground.engine.framing import PREFIX_SIZE, decode_header, decode_prefix, encode_frame

#: Seconds of processor time, and bytes of address space.
CPU_SECONDS = 5
MEMORY_BYTES = 512 << 20
#: Characters a rendering may have.
MAX_RENDERED = 4_000_000


class _Refused(Exception):
    """The template called raise_exception."""


class _TooLong(Exception):
    """The rendering is beyond MAX_RENDERED."""


class _GenerationTag(jinja2.ext.Extension):
    """{% generation %} marks the assistant's turns for training; it changes nothing here."""

    tags = {"generation"}  # noqa: RUF012 - jinja2's own declaration

    def parse(self, parser: Any) -> Any:
        """The statements inside the tag."""
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


def _raise_exception(message: object) -> None:
    raise _Refused(str(message))


def _tojson(
    value: object,
    ensure_ascii: bool = False,
    indent: int | None = None,
    separators: tuple[str, str] | None = None,
    sort_keys: bool = False,
) -> str:
    """JSON as templates expect it: jinja2's own would escape <, > and &."""
    return json.dumps(value, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys)


def _strftime_now(form: str) -> str:
    return datetime.datetime.now().strftime(form)


def compile_template(source: str) -> jinja2.Template:
    """The template, ready to run in the sandbox; raises jinja2.TemplateSyntaxError."""
    environment = jinja2.sandbox.ImmutableSandboxedEnvironment(
        trim_blocks=True, lstrip_blocks=True, extensions=[_GenerationTag, jinja2.ext.loopcontrols]
    )
    environment.filters["tojson"] = _tojson
    environment.globals.update(raise_exception=_raise_exception, strftime_now=_strftime_now)
    return environment.from_string(source)


def _render(template: jinja2.Template, messages: list, variables: dict) -> str:
    parts: list[str] = []
    length = 0
    for part in template.generate(messages=messages, tools=None, documents=None, **variables):
        length += len(part)
        if length > MAX_RENDERED:
            raise _TooLong
        parts.append(part)
    return "".join(parts)


def _refusal(template: jinja2.Template, messages: list, variables: dict) -> str:
    """Whether it is the system message that the template refuses: without it, it renders."""
    others = [message for message in messages if message["role"] != "system"]
    if len(others) == len(messages):
        return "refused"
    try:
        _render(template, others, variables)
    except Exception:
        return "refused"
    return "refused_system"


def render(source: str, messages: list, variables: dict) -> dict:
    """{"text": ...}, or {"error": ..., "reason": ..., "line": ...}."""
    try:
        template = compile_template(source)
    except jinja2.TemplateSyntaxError as error:
        return {"error": "syntax", "reason": str(error.message), "line": error.lineno}
    except MemoryError:
        raise
    except Exception as error:  # constants are computed while compiling
        return {"error": "syntax", "reason": f"{type(error).__name__}: {error}", "line": 0}
    try:
        return {"text": _render(template, messages, variables)}
    except _Refused as error:
        return {"error": _refusal(template, messages, variables), "reason": str(error), "line": 0}
    except _TooLong:
        return {"error": "too_long", "reason": "", "line": 0}
    except (MemoryError, OverflowError):
        return {"error": "memory", "reason": "", "line": 0}
    except Exception as error:  # whatever a template does wrong is the template's, and a message
        refused = _refusal(template, messages, variables)
        kind = "refused_system" if refused == "refused_system" else "failed"
        return {"error": kind, "reason": f"{type(error).__name__}: {error}", "line": 0}


def _limit_resources() -> None:
    try:
        import resource
    except ImportError:
        return  # Windows: the caller's clock alone
    for what, limit in ((resource.RLIMIT_CPU, CPU_SECONDS), (resource.RLIMIT_AS, MEMORY_BYTES)):
        try:
            _, most = resource.getrlimit(what)
            wanted = limit if most == resource.RLIM_INFINITY else min(limit, most)
            resource.setrlimit(what, (wanted, most))
        except (OSError, ValueError):
            pass  # a limit the system does not know (RLIMIT_AS on macOS)


def _bounded(answer: dict) -> dict:
    reason = answer.get("reason", "")
    return {**answer, "reason": reason[:2000]} if reason else answer


def main() -> int:
    """Read a template from standard input, write what it renders to standard output."""
    source, output = sys.stdin.buffer, sys.stdout.buffer
    prefix = source.read(PREFIX_SIZE)
    if len(prefix) < PREFIX_SIZE:
        return 0  # never needed
    body, _ = decode_prefix(prefix)
    request = decode_header(source.read(body))
    _limit_resources()
    try:
        answer = render(request["template"], request["messages"], request["variables"])
        frame = encode_frame(_bounded(answer))
    except MemoryError:
        frame = encode_frame({"error": "memory", "reason": "", "line": 0})
    output.write(frame)
    output.flush()
    return 0
