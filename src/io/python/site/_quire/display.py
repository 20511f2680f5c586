"""From values to outputs as nbformat has them."""

import base64
import json

import _quire_bridge as bridge

from .pretty import pretty

#: The methods by which an object says how it looks, and as what.
METHODS = {
    "_repr_html_": "text/html",
    "_repr_markdown_": "text/markdown",
    "_repr_latex_": "text/latex",
    "_repr_svg_": "image/svg+xml",
    "_repr_png_": "image/png",
    "_repr_jpeg_": "image/jpeg",
    "_repr_json_": "application/json",
}


def bundle_of(value):
    """How a value looks, by media type, and metadata to it. A method that fails is left out, and told."""
    data, metadata = {"text/plain": pretty(value)}, {}
    if isinstance(value, type):
        return data, metadata
    for method, media_type in METHODS.items():
        _add(data, metadata, media_type, _said(value, method))
    several = _said(value, "_repr_mimebundle_", include=None, exclude=None)
    for media_type, shown in _parts(several)[0].items() if several else ():
        _add(data, metadata, media_type, shown)
    return data, metadata


def put_result(value, count):
    """`Out[count]`."""
    data, metadata = bundle_of(value)
    _put({"output_type": "execute_result", "data": data, "metadata": metadata, "execution_count": count})


def put_display(data, metadata=None, display_id=None, update=False):
    """An output of its own; one with an id can be replaced later."""
    output = {"output_type": "display_data", "data": data, "metadata": metadata or {}}
    _put(output, display_id, update)


def put_error(name, value, traceback):
    _put({"output_type": "error", "ename": name, "evalue": value, "traceback": traceback})


def _put(output, display_id=None, update=False):
    text = json.dumps(output, ensure_ascii=False, default=repr)
    if update:
        bridge.update(text, display_id)
    elif display_id is None:
        bridge.put(text)
    else:
        bridge.put(text, display_id)


def _said(value, method, **options):
    ask = getattr(value, method, None)
    return ask(**options) if callable(ask) else None


def _parts(said):
    return said if isinstance(said, tuple) else (said, {})


def _add(data, metadata, media_type, said):
    shown, more = _parts(said)
    if shown is None:
        return
    data[media_type] = base64.b64encode(shown).decode() if isinstance(shown, bytes) else shown
    if more:
        metadata[media_type] = more
