"""`%magic`, `!command` and `%%cell magic`: done where that makes sense here, explained where it does not."""

import ast
import inspect
import os
import re
import shlex
import sys
import time
from io import StringIO

from . import commands, packages

#: A line that is a magic or a command, alone or behind `name =`.
#: What IPython takes for a magic without its mark.
BARE = re.compile(r"^(?P<name>pip3?|conda|cd|ls|pwd)(?P<line>[ \t]+[\w.~/-].*)?$")
#: `name?`: what it says of itself.
ASKED = re.compile(r"^\s*\?{0,2}(?P<name>[\w.]+)\?{1,2}\s*$")
LINE = re.compile(r"^(?P<space>\s*)(?P<target>[\w., ]+=\s*)?(?P<mark>[%!])(?P<rest>[^%=].*)$")
CELL = re.compile(r"^%%(?P<name>\w+)[ \t]*(?P<line>.*)\n?(?P<cell>[\s\S]*)$")
#: What needs nothing done here.
QUIET = {"matplotlib", "load_ext", "reload_ext", "autoreload", "config", "precision", "pylab", "pdb", "xmode"}


INSTALLERS = ("pip", "pip3", "conda", "uv", "mamba")


class UsageError(Exception):
    """A magic that is not known here, or not possible."""


def understood(source):
    """The cell as plain Python: magics and commands as calls. Plain Python stays as it is."""
    cell = CELL.match(source.lstrip("\n"))
    if cell:
        return _call("run_cell_magic", cell["name"], cell["line"], cell["cell"])
    return source if _is_python(source) else "\n".join(map(_line, source.split("\n")))


def _is_python(source):
    try:
        compile(source, "", "exec", ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, True)
    except SyntaxError:
        return False
    return True


def _line(text):
    bare, asked, found = BARE.match(text), ASKED.match(text), LINE.match(text)
    if bare:
        return _call("run_line_magic", bare["name"].rstrip("3"), (bare["line"] or "").strip())
    if asked:
        return _call("run_line_magic", "pinfo", asked["name"])
    if found is None:
        return text
    before, rest = found["space"] + (found["target"] or ""), found["rest"].strip()
    if found["mark"] == "!":
        return before + _call("system", rest)
    name, _, line = rest.partition(" ")
    return before + _call("run_line_magic", name, line.strip())


def _call(method, *arguments):
    return f"get_ipython().{method}({', '.join(map(repr, arguments))})"


def run_line(name, line):
    """What `%name line` does."""
    if name in QUIET:
        return None
    if name not in LINES:
        raise UsageError(f"Line magic function `%{name}` not found.")
    return LINES[name](line)


def run_cell(name, line, cell):
    """What a cell that begins with `%%name line` does."""
    if name not in CELLS:
        raise UsageError(f"Cell magic `%%{name}` not found.")
    return CELLS[name](line, cell)


def run_command(command):
    """`!command`: there is no shell here; a few commands are understood, others told on stderr as a shell does."""
    for part in re.split(r"\s&&\s|;\s", command.strip().lstrip("!")):
        _run_one(part, _words(part))


def _run_one(command, words):
    if words[:3] in (["python", "-m", "pip"], ["python3", "-m", "pip"]):
        words = words[2:]
    if words and words[0] in commands.COMMANDS and not {"|", "<", ">", ">>"} & set(words):
        return commands.run(words)
    if words and words[0] in INSTALLERS:
        return _pip(" ".join(word for word in words[1:] if word != "pip"))
    return print(f"{words[0] if words else command}: there is no shell in a browser to run this.", file=sys.stderr)


def _pip(line):
    words = _words(line)
    if words[:1] == ["install"]:
        packages.install(words[1:])


def _env(line):
    name, has_value, value = line.partition("=")
    if not line:
        return dict(os.environ)
    if not has_value:
        name, has_value, value = line.partition(" ")
    if not has_value:
        return os.environ[name]
    os.environ[name.strip()] = value.strip()
    print(f"env: {name.strip()}={value.strip()}")


def _timed(code):
    from . import kernel

    started, used = time.perf_counter(), time.process_time()
    try:
        return kernel.run_inside(understood(code), f"Cell In[{_count()}]")
    finally:
        cpu, wall = time.process_time() - used, time.perf_counter() - started
        print(f"CPU times: total: {_duration(cpu)}\nWall time: {_duration(wall)}")


def _timed_again(code):
    """How long one of many takes; not more often than fits into a second."""
    from . import kernel

    code = re.sub(r"^(?:-[nrp]\s*\d+\s+|-[qo]\s+)*", "", code)
    started, loops = time.perf_counter(), 0
    while loops < 7 or (time.perf_counter() - started < 1 and loops < 100_000):
        kernel.run_inside(understood(code), f"Cell In[{_count()}]")
        loops += 1
    print(f"{_duration((time.perf_counter() - started) / loops)} per loop (mean of {loops} loops)")


def _count():
    from . import shell

    return shell.instance.execution_count


def _duration(seconds):
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds / 1e-9:.3g} ns"


class Captured:
    """What a cell wrote, for `%%capture name`."""

    def __init__(self, stdout, stderr):
        self.stdout, self.stderr = stdout, stderr

    def show(self):
        print(self.stdout, end="")

    def __str__(self):
        return self.stdout


def _captured(line, cell):
    from . import kernel

    kept = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = StringIO(), StringIO()
    try:
        kernel.run_inside(understood(cell), f"Cell In[{_count()}]")
    finally:
        said = Captured(sys.stdout.getvalue(), sys.stderr.getvalue())
        sys.stdout, sys.stderr = kept
        for name in line.split():
            if name.isidentifier():
                kernel.namespace[name] = said


def _shown(kind):
    """A cell that is a text of some kind, shown as such."""

    def show(line, cell):
        from IPython import display

        display.display(getattr(display, kind)(cell))

    return show


def _script(line, cell):
    for command in filter(None, map(str.strip, cell.split("\n"))):
        if not command.startswith("#"):
            run_command(command)


def _inform(name):
    from . import kernel

    value = kernel.run_inside(name, "<asked>")
    print(inspect.getdoc(value) or repr(value))


def _names(line):
    from . import kernel

    print(*(name for name in kernel.namespace if not name.startswith("_")), sep="\t ")


def _run_file(line):
    from . import kernel

    with open(_words(line)[0], encoding="utf-8") as file:
        kernel.run_inside(understood(file.read()), _words(line)[0])


def _write_file(line, cell):
    words = _words(line)
    append = "-a" in words
    with open(words[-1], "a" if append else "w", encoding="utf-8") as file:
        file.write(cell)
    print(f"{'Appending to' if append else 'Writing'} {words[-1]}")


def _words(text):
    try:
        return shlex.split(text)
    except ValueError:
        return text.split()


def _change_folder(line):
    os.chdir(os.path.expanduser(line or "~"))
    print(os.getcwd())


LINES = {
    "pip": _pip,
    "conda": _pip,
    "uv": lambda line: _pip(line.removeprefix("pip ").strip()),
    "env": _env,
    "set_env": _env,
    "time": _timed,
    "timeit": _timed_again,
    "pinfo": _inform,
    "who": _names,
    "whos": _names,
    "run": _run_file,
    "pwd": lambda line: os.getcwd(),
    "cd": _change_folder,
    "ls": lambda line: print(*sorted(os.listdir(line or ".")), sep="  "),
}

CELLS = {
    "time": lambda line, cell: _timed(cell),
    "capture": _captured,
    "writefile": _write_file,
    "timeit": lambda line, cell: _timed_again(cell),
    "html": _shown("HTML"),
    "markdown": _shown("Markdown"),
    "latex": _shown("Latex"),
    "bash": _script,
    "sh": _script,
}
