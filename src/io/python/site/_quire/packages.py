"""Packages that Pyodide publishes: the page brings them, if the person allows it."""

import importlib
import importlib.util
import json
import re
import shutil
import site
import sys

import _quire_bridge as bridge

from . import published
from .waiting import CallFailed, wait

#: Projects whose modules have another name, and which are here.
MODULES = {"python-dotenv": "dotenv", "ipython": "IPython", "fireworks-ai": "fireworks", "azure-identity": "azure.identity"}
WHY = {
    "refused": "it was not allowed here",
    "unreachable": "the place where they are published is out of reach, or sent something else",
}


def install(line):
    """`pip install …`: brings what is not here; tells the page what was here and what is not to be had."""
    names = [re.split(r"[<>=!~\[; @]", word)[0] for word in line if re.match(r"[A-Za-z]", word)]
    here = [name for name in names if is_here(name)]
    wanted = [name for name in names if name not in here]
    known = [name for name in wanted if published.is_project(name)]
    missing = [name for name in wanted if name not in known]
    if known:
        _bring(known)
    bridge.notice(json.dumps({"type": "install", "here": here, "missing": missing}))


def is_here(project):
    module = MODULES.get(project.lower()) or published.module_of(project) or project.replace("-", "_")
    try:
        return importlib.util.find_spec(module) is not None
    except (ImportError, ValueError):
        return False


def _bring(names):
    try:
        wheels = _wheels(names)
    except CallFailed as failure:
        why = WHY.get(str(failure), WHY["unreachable"])
        print(f"{', '.join(names)}: not installed, {why}.", file=sys.stderr)
        return
    folder = site.getsitepackages()[0]
    for file, content in wheels:
        _unpack(file, content, folder)
    importlib.invalidate_caches()
    print(f"Successfully installed {' '.join('-'.join(file.split('-')[:2]) for file, _ in wheels)}")


def _wheels(names):
    """The files by their names. Raises CallFailed."""
    begun = []

    def begin():
        begun.append(bridge.install(json.dumps(names)))
        return begun[0].head

    head = wait(begin)
    listed = json.loads(head.headers)
    if head.status == 404:
        raise CallFailed("unreachable")
    return [(file, wait(begun[0].read).to_bytes()) for file, _ in listed]


def _unpack(file, content, folder):
    path = f"/tmp/{file.rpartition('/')[2]}"
    with open(path, "wb") as written:
        written.write(content)
    shutil.unpack_archive(path, folder, "zip")
