"""Values as IPython shows the last expression of a cell: 79 columns, lists and dicts broken where they must be."""

import collections
import inspect
import re
import types

WIDTH = 79
LONGEST = 1000


class Group:
    """A bracketed sequence. Each item is a list of texts and groups, written one behind the other."""

    def __init__(self, begin, items, end, indent=1):
        self.begin, self.items, self.end, self.indent = begin, items, end, indent
        self.flat = begin + ", ".join("".join(map(flat, item)) for item in items) + end


def flat(part):
    return part if isinstance(part, str) else part.flat


def pretty(value):
    """The text of `Out[n]` for a value."""
    return Writer().written(document(value, ()))


class Writer:
    """Writes a document; a group that does not fit has each of its items on a line of its own."""

    def __init__(self):
        self.pieces, self.column = [], 0

    def written(self, part):
        self.write(part, 0, 0)
        return "".join(self.pieces)

    def write(self, part, indent, behind):
        """`behind` is how much must stand on the same line after the part."""
        fits = self.column + len(flat(part)) + behind <= WIDTH
        if isinstance(part, str) or fits:
            self.put(flat(part))
        else:
            self.write_broken(part, indent + part.indent, behind)

    def write_broken(self, group, indent, behind):
        self.put(group.begin)
        for index, item in enumerate(group.items):
            if index:
                self.put(",\n" + " " * indent)
            is_last = index == len(group.items) - 1
            tail = len(group.end) + behind if is_last else 1
            for place, part in enumerate(item):
                rest = sum(len(flat(later)) for later in item[place + 1 :])
                self.write(part, indent, rest + tail)
        self.put(group.end)

    def put(self, text):
        self.pieces.append(text)
        head, newline, tail = text.rpartition("\n")
        self.column = len(tail) if newline else self.column + len(text)


def document(value, around):
    """A text, or a Group; `around` holds the ids of what the value is inside of."""
    for kind in type(value).__mro__:
        if kind in printers:
            return printers[kind](value, around)
        if "__repr__" in kind.__dict__ and kind is not object:
            return repr(value)
    return default_text(value)


def default_text(value):
    kind = type(value)
    return f"<{type_path(kind)} at {id(value):#x}>"


def type_path(kind, around=()):
    """`dict`, `__main__.Point`, `openai.types.chat.chat_completion.ChatCompletion`."""
    if type(kind).__repr__ is not type.__repr__:
        return repr(kind)
    name = getattr(kind, "__qualname__", None) or kind.__name__
    is_plain = kind.__module__ in (None, "__builtin__", "builtins", "exceptions")
    return name if is_plain else f"{kind.__module__}.{name}"


def sequence(begin, end, base):
    def printer(value, around):
        if type(value) is not base and type(value).__repr__ is not base.__repr__:
            return repr(value)
        if id(value) in around:
            return f"{begin}...{end}"
        within = (*around, id(value))
        items = [[document(item, within)] for item in list(value)[:LONGEST]]
        if len(value) > LONGEST:
            items.append(["..."])
        if base is tuple and len(items) == 1:
            return Group(begin, items, "," + end)
        return Group(begin, items, end)

    return printer


def mapping(value, around):
    if type(value) is not dict and type(value).__repr__ is not dict.__repr__:
        return repr(value)
    return mapping_group(value, around, "{", "}")


def mapping_group(value, around, begin, end, indent=1):
    if id(value) in around:
        return "{...}"
    within = (*around, id(value))
    pairs = list(value.items())[:LONGEST]
    items = [[document(key, within), ": ", document(held, within)] for key, held in pairs]
    if len(value) > LONGEST:
        items.append(["..."])
    return Group(begin, items, end, indent)


def hashed(begin, end, base):
    def printer(value, around):
        if type(value) is not base and type(value).__repr__ is not base.__repr__:
            return repr(value)
        if not value:
            return f"{base.__name__}()"
        within = (*around, id(value))
        return Group(begin, [[document(item, within)] for item in in_order(value)], end, len(begin))

    return printer


def in_order(items):
    try:
        return sorted(items)
    except Exception:
        return list(items)


def called(value, around):
    """`<function __main__.add(a, b)>`."""
    name = getattr(value, "__qualname__", value.__name__)
    if value.__module__ not in ("__builtin__", "builtins", None):
        name = f"{value.__module__}.{name}"
    try:
        return f"<function {name}{inspect.signature(value)}>"
    except (ValueError, TypeError):
        return f"<function {name}>"


def raised(error, around):
    name = type(error).__qualname__
    if type(error).__module__ not in ("exceptions", "builtins"):
        name = f"{type(error).__module__}.{name}"
    return Group(f"{name}(", [[document(arg, around)] for arg in error.args], ")", len(name) + 1)


def pattern(value, around):
    flags = [flag.name for flag in re.RegexFlag if value.flags & flag and flag.name != "DEBUG"]
    parts = [f"r{value.pattern!r}" if isinstance(value.pattern, str) else repr(value.pattern)]
    return f"re.compile({', '.join(parts + ['|'.join(f're.{flag}' for flag in flags)] * bool(flags))})"


def default_mapping(value, around):
    factory = document(value.default_factory, around)
    return Group("defaultdict(", [[factory], [mapping_group(value, around, "{", "}")]], ")", 12)


def counted(value, around):
    held = [] if not value else [[mapping_group(dict(value.most_common()), around, "{", "}")]]
    return Group("Counter(", held, ")", 8)


def queue(value, around):
    return Group("deque(", [[document(list(value), (*around, id(value)))]], ")", 6)


printers = {
    list: sequence("[", "]", list),
    tuple: sequence("(", ")", tuple),
    dict: mapping,
    set: hashed("{", "}", set),
    frozenset: hashed("frozenset({", "})", frozenset),
    type: type_path,
    types.FunctionType: called,
    types.BuiltinFunctionType: called,
    re.Pattern: pattern,
    BaseException: raised,
    collections.defaultdict: default_mapping,
    collections.Counter: counted,
    collections.deque: queue,
}
