"""`tqdm`: how far a loop is, on stderr."""

import sys
import time


class tqdm:
    """Goes through something and tells how far it is, ten times a second at most."""

    def __init__(
        self,
        iterable=None,
        desc=None,
        total=None,
        leave=True,
        file=None,
        disable=False,
        unit="it",
        initial=0,
        **options,
    ):
        self.iterable, self.desc, self.unit, self.n, self.disable = iterable, desc, unit, initial, disable
        self.total = total if total is not None or iterable is None else _length(iterable)
        self._file, self._started, self._shown = file or sys.stderr, time.monotonic(), 0

    def __iter__(self):
        for one in self.iterable:
            yield one
            self.update()
        self.close()

    def __len__(self):
        return self.total

    def update(self, count=1):
        self.n += count
        if time.monotonic() - self._shown > 0.1:
            self.refresh()

    def refresh(self):
        self._shown = time.monotonic()
        if not self.disable:
            self._file.write(f"\r{self}")

    def set_description(self, desc=None, refresh=True):
        self.desc = desc

    def set_postfix(self, *args, **values):
        self.desc = ", ".join([(self.desc or "").split(" | ")[0], *(f"{k}={v}" for k, v in values.items())])

    def close(self):
        if not self.disable:
            self.refresh()
            self._file.write("\n")
        self.disable = True

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def __str__(self):
        name = f"{self.desc}: " if self.desc else ""
        if not self.total:
            return f"{name}{self.n}{self.unit}"
        done = min(self.n / self.total, 1)
        bar = "█" * round(done * 10)
        return f"{name}{done:>4.0%}|{bar:<10}| {self.n}/{self.total}"

    @staticmethod
    def write(text, file=None, end="\n"):
        (file or sys.stdout).write(text + end)


def trange(*bounds, **options):
    return tqdm(range(*bounds), **options)


def _length(iterable):
    try:
        return len(iterable)
    except TypeError:
        return None


tqdm_notebook = tqdm
