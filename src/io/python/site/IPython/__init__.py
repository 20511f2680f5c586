"""The few parts of IPython that notebooks use."""

from _quire.shell import get_ipython

from . import display

__all__ = ["display", "get_ipython"]
