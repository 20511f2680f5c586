"""`IPython.display`: objects that say how they look, and `display()`."""

import json
import mimetypes
import uuid

import _quire_bridge as bridge
from _quire.display import bundle_of, put_display


class DisplayHandle:
    """What was displayed under an id, to be replaced later."""

    def __init__(self, display_id=None):
        self.display_id = display_id or uuid.uuid4().hex

    def display(self, value, **options):
        display(value, display_id=self.display_id, **options)

    def update(self, value, **options):
        update_display(value, display_id=self.display_id, **options)

    def __repr__(self):
        return f"<DisplayHandle display_id={self.display_id}>"


def display(
    *values, include=None, exclude=None, metadata=None, display_id=None, raw=False, clear=False, **options
):
    """Shows values as outputs of the cell, each in the best way it has."""
    if clear:
        clear_output(wait=True)
    name = uuid.uuid4().hex if display_id is True else display_id
    for value in values:
        data, more = (value, {}) if raw else bundle_of(value)
        put_display(data, {**more, **(metadata or {})}, name, update=bool(options.get("update")))
    return DisplayHandle(name) if name and not options.get("update") else None


def update_display(value, *, display_id, **options):
    """Replaces what was displayed under the id."""
    display(value, display_id=display_id, update=True, **options)


def clear_output(wait=False):
    """Takes the outputs of the cell away; with `wait`, when the next one comes."""
    bridge.clear(bool(wait))


class DisplayObject:
    """Something with a text or bytes to be shown as one media type."""

    def __init__(self, data=None, url=None, filename=None, metadata=None):
        self.data, self.url, self.filename, self.metadata = data, url, filename, metadata or {}
        if data is None and filename is not None:
            self.data = self._read(filename)

    def _read(self, filename):
        with open(filename, encoding="utf-8") as file:
            return file.read()

    def __repr__(self):
        return f"<IPython.core.display.{type(self).__name__} object>"


class HTML(DisplayObject):
    def _repr_html_(self):
        return self.data

    def __html__(self):
        return self.data


class Markdown(DisplayObject):
    def _repr_markdown_(self):
        return self.data


class Latex(DisplayObject):
    def _repr_latex_(self):
        return self.data


class Math(DisplayObject):
    def _repr_latex_(self):
        return f"$\\displaystyle {self.data.strip('$')}$"


class SVG(DisplayObject):
    def _repr_svg_(self):
        return self.data


class JSON(DisplayObject):
    def _repr_json_(self):
        return json.loads(self.data) if isinstance(self.data, str) else self.data


class Pretty(DisplayObject):
    def __repr__(self):
        return self.data


class Code(DisplayObject):
    def __init__(self, data=None, url=None, filename=None, language=None):
        super().__init__(data, url, filename)
        self.language = language or ""

    def _repr_markdown_(self):
        return f"```{self.language}\n{self.data}\n```"


class Image(DisplayObject):
    """A picture from bytes, a file, or an address (shown as a link: nothing is fetched)."""

    def __init__(self, data=None, url=None, filename=None, format=None, width=None, height=None, **options):
        if isinstance(data, str) and data.startswith(("http://", "https://")):
            data, url = None, data
        elif isinstance(data, str):
            data, filename = None, data
        super().__init__(data, url, filename)
        named = mimetypes.guess_type(filename or url or "")[0]
        self.format = f"image/{format}" if format else named or _picture_type(self.data)
        self.size = {name: value for name, value in (("width", width), ("height", height)) if value}

    def _read(self, filename):
        with open(filename, "rb") as file:
            return file.read()

    def _repr_mimebundle_(self, include=None, exclude=None):
        if self.data is None:
            return {"text/markdown": f"[{self.url}]({self.url})"}
        return {self.format: self.data}

    def _repr_png_(self):
        return (self.data, self.size) if self.format == "image/png" and self.data else None


class Audio(DisplayObject):
    """A sound, told and not played."""

    def __init__(self, data=None, url=None, filename=None, rate=None, autoplay=False, embed=None, **options):
        super().__init__(data, url)
        self.filename = filename


class Video(Audio):
    """A film, told and not shown."""


class IFrame:
    """Another page, as a link: none is put into this one."""

    def __init__(self, src, width=None, height=None, **options):
        self.src = src

    def _repr_markdown_(self):
        return f"[{self.src}]({self.src})"


def _picture_type(data):
    begins = {b"\x89PNG": "image/png", b"\xff\xd8": "image/jpeg", b"GIF8": "image/gif", b"RIFF": "image/webp"}
    return next((kind for mark, kind in begins.items() if (data or b"").startswith(mark)), "image/png")


def display_markdown(*values, raw=False):
    """Shows Markdown; texts are taken as such where they are raw."""
    for value in values:
        display(Markdown(value) if raw else value)


def display_html(*values, raw=False):
    """Shows HTML; texts are taken as such where they are raw."""
    for value in values:
        display(HTML(value) if raw else value)
