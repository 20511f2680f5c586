"""`sys.stdout`, `sys.stderr` and `input()`: written and asked while the cell runs."""

import io
import sys

import _quire_bridge as bridge

from .waiting import wait


class PageStream(io.TextIOBase):
    """A stream whose every write goes to the page."""

    #: What takes the text: `bridge.write`, looked up once, as each look-up makes an object for it.
    take = None

    encoding = "utf-8"
    errors = "strict"

    def __init__(self, name):
        self.name = f"<{name}>"
        self._stream = name

    def writable(self):
        return True

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if text:
            self.take(self._stream, text)
        return len(text)


def connect():
    """On a page: writes go there from now on."""
    PageStream.take = staticmethod(bridge.write)


def ask(prompt="", /):
    """`input()`: what the person types, which stands in the output too."""
    text = _answer(str(prompt), secret=False)
    sys.stdout.write(text + "\n")
    return text


def ask_secret(prompt="Password: ", stream=None, *, echo_char=None):
    """`getpass.getpass()`: what is typed stands nowhere."""
    text = _answer(str(prompt), secret=True)
    sys.stdout.write("········\n")
    return text


def _answer(prompt, secret):
    sys.stdout.write(prompt)
    text = wait(lambda: bridge.ask(prompt, secret))
    if not isinstance(text, str):
        raise EOFError("nothing was typed")
    return text
