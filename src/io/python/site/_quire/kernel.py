"""Runs cells, one after the other, in one namespace."""

import __main__
import ast
import asyncio
import builtins
import getpass
import inspect
import json
import linecache
import os
import sys
import time
import tokenize
from io import StringIO

import _quire_bridge as bridge

from . import absent, adjusting, display, looking, magics, shell, streams, tracebacks, waiting

namespace = __main__.__dict__
running = None


async def run(source, count):
    """Runs a cell; `ok`, `error` or `interrupted`. Whatever goes wrong is shown as an output."""
    global running
    running = asyncio.current_task()
    shell.instance.execution_count = count
    try:
        bridge.inside(True)
        await _execute(magics.understood(source), source, count)
        return "ok"
    except (KeyboardInterrupt, asyncio.CancelledError) as error:
        _show(_interrupted(error))
        return "interrupted"
    except BaseException as error:
        _show(error)
        return "error"
    finally:
        bridge.inside(False)
        running = None


def bind(bindings):
    """Gives answers of the page names: JSON of a list of {name, endpoint, body}. What Python itself has stays."""
    for binding in json.loads(bindings):
        name = binding["name"]
        if not name.startswith("__") and not hasattr(builtins, name):
            namespace[name] = _answer(binding["endpoint"], binding["body"])


def values(names):
    """What variables are, as JSON of a list of pairs; takes JSON of their names."""
    return json.dumps([(name, looking.value_of(name)) for name in json.loads(names)], ensure_ascii=False)


def complete(code):
    """The names that may stand in the place of the word that ends the code, as JSON of a list."""
    return json.dumps(looking.names_before(code), ensure_ascii=False)


def interrupt():
    """Stops a cell that waits for something of Python's own, such as `asyncio.sleep`; whether there was one."""
    return running is not None and running._fut_waiter is not None and running.cancel()


def _answer(endpoint, body):
    """The object that a call of the SDK would have come to."""
    from openai import _resources

    made = _resources.chat_completion if endpoint == "chat/completions" else _resources.completion
    return made(json.loads(body))


async def _execute(source, shown, count):
    name = f"Cell In[{count}]"
    linecache.cache[name] = (len(shown), None, [line + "\n" for line in shown.split("\n")], name)
    tree = absent.deferred(compile(source, name, "exec", ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, True))
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    await _run_code(tree, name, "exec")
    if last is None:
        return
    value = await _run_code(ast.Expression(last.value), name, "eval")
    if value is not None and not _is_silenced(source):
        builtins._ = value
        display.put_result(value, count)


async def _run_code(tree, name, mode):
    code = compile(tree, name, mode, ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, True)
    value = eval(code, namespace)
    return await value if code.co_flags & inspect.CO_COROUTINE else value


def run_inside(source, name):
    """Runs code for a magic, in the notebook's namespace; what its last expression comes to."""
    tree = compile(source, name, "exec", ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, True)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    _run_now(absent.deferred(tree), name, "exec")
    value = None if last is None else _run_now(ast.Expression(last.value), name, "eval")
    return None if _is_silenced(source) else value


def _run_now(tree, name, mode):
    code = compile(tree, name, mode, ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, True)
    value = eval(code, namespace)
    return waiting.finished(value) if code.co_flags & inspect.CO_COROUTINE else value


def _is_silenced(source):
    """Whether the last thing of the code is a semicolon."""
    quiet = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.ENDMARKER, tokenize.DEDENT)
    tokens = [
        token for token in tokenize.generate_tokens(StringIO(source).readline) if token.type not in quiet
    ]
    return bool(tokens) and tokens[-1].string == ";"


def _interrupted(error):
    if isinstance(error, KeyboardInterrupt):
        return error
    return KeyboardInterrupt().with_traceback(error.__traceback__)


def _show(error):
    name = type(error).__name__
    display.put_error(name, tracebacks.message_of(error), tracebacks.lines_of(error))


def _settle_in():
    """Makes Python at home here: its streams, `input`, `sleep`, and what IPython has everywhere."""
    sys.stdout, sys.stderr = streams.PageStream("stdout"), streams.PageStream("stderr")
    builtins.input, getpass.getpass = streams.ask, streams.ask_secret
    time.sleep = waiting.sleep
    adjusting.adjust()
    from IPython.display import display as show

    # Code looks here for a key, and stops where there is none. Not one that anybody could use.
    os.environ.setdefault("OPENAI_API_KEY", "the page has it")
    builtins.display, builtins.get_ipython = show, shell.get_ipython
    loop = asyncio.get_event_loop()
    # A signal that comes while no cell is on the stack is for nobody.
    loop._keyboard_interrupt_handler = lambda: None
    loop._system_exit_handler = lambda code: None


_settle_in()
