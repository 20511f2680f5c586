"""`tiktoken` over OpenAI's own encodings, which the page has for its counts."""

import _quire_bridge as bridge
from _quire.waiting import wait

_encodings = {}


class Encoding:
    """Text to tokens and back."""

    def __init__(self, name, encoder):
        self.name, self._encoder = name, encoder

    def encode(self, text, *, allowed_special=(), disallowed_special=()):
        return self._encoder.encode(text).to_py()

    encode_ordinary = encode

    def encode_batch(self, texts, **options):
        return [self.encode(text) for text in texts]

    def decode(self, tokens, errors="replace"):
        from pyodide.ffi import to_js

        return self._encoder.decode(to_js(list(tokens)))

    def decode_single_token_bytes(self, token):
        return self.decode([token]).encode()

    def __repr__(self):
        return f"<Encoding {self.name!r}>"


def get_encoding(encoding_name):
    """The encoding of that name; half a megabyte and more is loaded for it."""
    if encoding_name not in _encodings:
        encoder = wait(lambda: bridge.encoder(encoding_name))
        if not hasattr(encoder, "encode"):
            raise ValueError(f"Unknown encoding {encoding_name}.")
        _encodings[encoding_name] = Encoding(encoding_name, encoder)
    return _encodings[encoding_name]


def encoding_name_for_model(model_name):
    name = bridge.encodingName(model_name)
    if not isinstance(name, str):
        raise KeyError(f"Could not automatically map {model_name} to a tokeniser.")
    return name


def encoding_for_model(model_name):
    return get_encoding(encoding_name_for_model(model_name))


def list_encoding_names():
    return ["r50k_base", "p50k_base", "cl100k_base", "o200k_base"]
