"""Modules of Python's own library that would need more than a page has: done in another way, or said plainly."""

import importlib.abc
import importlib.machinery
import sys


class _Loader(importlib.abc.Loader):
    """Loads a module as ever, and then changes it."""

    def __init__(self, loader, change):
        self._loader, self._change = loader, change

    def create_module(self, spec):
        return self._loader.create_module(spec)

    def exec_module(self, module):
        self._loader.exec_module(module)
        self._change(module)

    def __getattr__(self, name):
        return getattr(self._loader, name)


class _Finder(importlib.abc.MetaPathFinder):
    """Finds the modules that are to be changed, where they are."""

    def find_spec(self, name, path=None, target=None):
        change = CHANGES.get(name)
        spec = change and importlib.machinery.PathFinder.find_spec(name, path, target)
        if spec:
            spec.loader = _Loader(spec.loader, change)
        return spec or None


def _urllib(module):
    """`urlopen` reads through the page."""
    from . import opening

    module.urlopen, module.urlretrieve = opening.urlopen, opening.urlretrieve


def _subprocess(module):
    """There are no other programs."""

    def no_program(self, args, *rest, **options):
        words = args if isinstance(args, (str, bytes)) else " ".join(map(str, args))
        raise FileNotFoundError(2, f"There are no other programs in a browser to run {words!r}")

    module.Popen.__init__ = no_program
    module.Popen.__del__ = lambda self: None


def _executor(module):
    """There are no threads: what is handed in is done at once, one behind the other."""
    from concurrent.futures import Executor, Future

    class ThreadPoolExecutor(Executor):
        def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
            if initializer:
                initializer(*initargs)

        def submit(self, fn, /, *args, **options):
            future = Future()
            future.set_running_or_notify_cancel()
            try:
                future.set_result(fn(*args, **options))
            except Exception as error:
                future.set_exception(error)
            return future

    ThreadPoolExecutor.__module__ = module.__name__
    module.ThreadPoolExecutor = ThreadPoolExecutor


def _thread(module):
    """A thread does its work when it is started."""

    def start(self):
        self.run()

    module.Thread.start = start
    module.Thread.join = lambda self, timeout=None: None
    module.Thread.is_alive = lambda self: False


CHANGES = {"urllib.request": _urllib, "subprocess": _subprocess, "concurrent.futures.thread": _executor, "threading": _thread}


def adjust():
    """Changes what has been imported, and what will be."""
    for name, change in CHANGES.items():
        if name in sys.modules:
            change(sys.modules[name])
    sys.meta_path.insert(0, _Finder())
