"""Errors as IPython shows them, without the frames of what runs the cells."""

import itertools
import linecache
import traceback

from .magics import UsageError

OURS = ("/quire/site/", "/lib/python314.zip/pyodide/", "/lib/python314.zip/_pyodide/")
CAUSED = "The above exception was the direct cause of the following exception:"
DURING = "During handling of the above exception, another exception occurred:"
AROUND = 2
WIDTH = 75
RED, GREEN, PLAIN = "\x1b[0;31m", "\x1b[0;32m", "\x1b[0m"


def lines_of(error):
    """The parts of a traceback, with ANSI colours, as nbformat's `traceback` has them."""
    if isinstance(error, SyntaxError) and not frames_of(error):
        return [_syntax(error)]
    if isinstance(error, UsageError):
        return [_last(error)]
    head = f"{RED}{'-' * WIDTH}{PLAIN}"
    return [head, *_chain(error, set())]


def message_of(error):
    """`evalue`: what the error says."""
    try:
        return str(error)
    except Exception:
        return "<exception str() failed>"


def _chain(error, seen):
    seen.add(id(error))
    before, link = _before(error)
    parts = [] if before is None or id(before) in seen else [*_chain(before, seen), f"\n{link}\n"]
    return [*parts, _title(error), *_frames(frames_of(error)), _last(error)]


def _before(error):
    if error.__cause__ is not None:
        return error.__cause__, CAUSED
    return (None if error.__suppress_context__ else error.__context__), DURING


def frames_of(error):
    """The frames of the notebook and of libraries; those before the first cell are ours."""
    frames = list(traceback.walk_tb(error.__traceback__))
    names = [frame.f_code.co_filename for frame, _ in frames]
    first = next((index for index, name in enumerate(names) if _is_cell(name)), len(frames))
    return [pair for pair, name in zip(frames[first:], names[first:]) if not name.startswith(OURS)]


def _is_cell(name):
    return name.startswith("Cell In[")


def _title(error):
    name = type(error).__name__
    told = "Traceback (most recent call last)"
    return f"{RED}{name}{PLAIN}{told:>{max(WIDTH - len(name), len(told) + 1)}}"


def _last(error):
    text = "".join(
        traceback.TracebackException(type(error), error, None, compact=True).format_exception_only()
    )
    name, _, rest = text.rstrip("\n").partition(":")
    return f"{RED}{type(error).__name__}{PLAIN}:{rest or ' '}"


def _frames(frames):
    """Frames as text; of those that are the same again and again only the first and the last."""
    told = []
    for _, alike in itertools.groupby(frames, lambda pair: (pair[0].f_code, pair[1])):
        first, *others = alike
        told.append(_frame(first))
        if len(others) > 1:
            times = f"{len(others) - 1} times" if len(others) > 2 else "once"
            told.append(
                f"    [... skipping similar frames: {first[0].f_code.co_qualname} at line {first[1]} ({times})]"
            )
        told.extend(map(_frame, others[-1:]))
    return told


def _frame(pair):
    frame, line = pair
    code = frame.f_code
    place = f"{GREEN}{code.co_filename}, line {line}{PLAIN}"
    if not _is_cell(code.co_filename):
        place = f"File {GREEN}{code.co_filename}:{line}{PLAIN}"
    inside = "" if code.co_name == "<module>" else f", in {code.co_qualname}({', '.join(_parameters(code))})"
    return "\n".join([place + inside, *_source(frame, line), ""])


def _parameters(code):
    count = code.co_argcount + code.co_kwonlyargcount
    return code.co_varnames[:count]


def _source(frame, line):
    """The lines around one, within its function; empty ones say nothing."""
    lines = linecache.getlines(frame.f_code.co_filename, frame.f_globals)
    first, last = _extent(frame.f_code, len(lines))
    told = [number for number in range(first, last + 1) if number == line or lines[number - 1].strip()]
    place = told.index(line) if line in told else 0
    kept = told[max(0, place - AROUND) : place + AROUND + 1]
    return [_numbered(number, lines[number - 1].rstrip("\n"), number == line) for number in kept]


def _extent(code, length):
    if code.co_name == "<module>":
        return 1, length
    last = max((end or 0 for _, end, _, _ in code.co_positions()), default=length)
    return code.co_firstlineno, min(last, length)


def _numbered(number, text, is_here):
    if is_here:
        return f"{GREEN}{'-' * max(1, 5 - len(str(number)))}> {number}{PLAIN} {text}"
    return f"{number:>7} {text}"


def _syntax(error):
    told = traceback.TracebackException(type(error), error, None, compact=True).format_exception_only()
    lines = "".join(told).rstrip("\n").split("\n")
    place = f"  {GREEN}{error.filename}, line {error.lineno}{PLAIN}"
    return "\n".join([place, *lines[1:-1], f"{RED}{type(error).__name__}{PLAIN}: {error.msg}"])
