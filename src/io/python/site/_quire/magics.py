"""`%magic`, `!command` and `%%cell magic`: done where that makes sense here, explained where it does not."""

import ast
import importlib.util
import json
import os
import re
import shlex
import sys
import time

import _quire_bridge as bridge

#: A line that is a magic or a command, alone or behind `name =`.
LINE = re.compile(r"^(?P<space>\s*)(?P<target>[\w., ]+=\s*)?(?P<mark>[%!])(?P<rest>[^%=].*)$")
CELL = re.compile(r"^%%(?P<name>\w+)[ \t]*(?P<line>.*)\n?(?P<cell>[\s\S]*)$")
#: What needs nothing done here.
QUIET = {"matplotlib", "load_ext", "reload_ext", "autoreload", "config", "precision", "pylab", "pdb", "xmode"}
#: Projects whose modules have another name.
MODULES = {"python-dotenv": "dotenv", "ipython": "IPython", "scikit-learn": "sklearn", "pillow": "PIL"}


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
    found = LINE.match(text)
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
    """`!command`: there is no shell here, but installing can be understood."""
    words = _words(command.lstrip("!"))
    if words[:3] in (["python", "-m", "pip"], ["python3", "-m", "pip"]):
        words = words[2:]
    if words and words[0] in ("pip", "pip3", "conda", "uv", "mamba"):
        return _pip(" ".join(word for word in words[1:] if word != "pip"))
    if words and words[0] == "echo":
        print(*words[1:])
        return None
    raise UsageError(f"There is no shell in a browser to run `{words[0] if words else command}`.")


def _pip(line):
    words = _words(line)
    if words[:1] != ["install"]:
        return
    names = [re.split(r"[<>=!~\[; ]", word)[0] for word in words[1:] if re.match(r"[A-Za-z]", word)]
    here = [name for name in names if _is_here(name)]
    missing = [name for name in names if name not in here]
    bridge.notice(json.dumps({"type": "install", "here": here, "missing": missing}))


def _is_here(project):
    name = MODULES.get(project.lower(), project.replace("-", "_"))
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        return False


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


def _time(line):
    return _timed(line)


def _timed(code):
    from . import kernel

    started, used = time.perf_counter(), time.process_time()
    try:
        exec(compile(understood(code), f"Cell In[{_count()}]", "exec"), kernel.namespace)
    finally:
        cpu, wall = time.process_time() - used, time.perf_counter() - started
        print(f"CPU times: total: {_duration(cpu)}\nWall time: {_duration(wall)}")


def _count():
    from . import shell

    return shell.instance.execution_count


def _duration(seconds):
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds / 1e-9:.3g} ns"


def _captured(line, cell):
    from . import kernel

    kept = sys.stdout, sys.stderr
    from io import StringIO

    sys.stdout = sys.stderr = StringIO()
    try:
        exec(compile(understood(cell), f"Cell In[{_count()}]", "exec"), kernel.namespace)
    finally:
        sys.stdout, sys.stderr = kept


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
    "time": _time,
    "pwd": lambda line: os.getcwd(),
    "cd": _change_folder,
    "ls": lambda line: print(*sorted(os.listdir(line or ".")), sep="  "),
}

CELLS = {
    "time": lambda line, cell: _timed(cell),
    "capture": _captured,
    "writefile": _write_file,
}
