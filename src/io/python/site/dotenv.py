"""`dotenv`: reads `.env` files, if the person has put one here."""

import os
import re

LINE = re.compile(
    r"""^\s*(?:export\s+)?(?P<name>[\w.-]+)\s*=\s*(?P<value>'[^']*'|"[^"]*"|[^#\n]*?)\s*(?:\s#.*)?$"""
)


def find_dotenv(filename=".env", raise_error_if_not_found=False, usecwd=False):
    """Where the file is; an empty text where there is none."""
    path = os.path.join(os.getcwd(), filename)
    if os.path.exists(path):
        return path
    if raise_error_if_not_found:
        raise OSError("File not found")
    return ""


def dotenv_values(dotenv_path=None, **options):
    """What the file says, as a dict."""
    path = dotenv_path or find_dotenv()
    if not path or not os.path.exists(path):
        return {}
    with open(path, encoding="utf-8") as file:
        found = [match for line in file if (match := LINE.match(line))]
    return {match["name"]: match["value"].strip().strip("'\"") for match in found}


def load_dotenv(dotenv_path=None, stream=None, verbose=False, override=False, **options):
    """Puts what the file says into `os.environ`; whether it said anything."""
    values = dotenv_values(dotenv_path)
    for name, value in values.items():
        if override or name not in os.environ:
            os.environ[name] = value
    return bool(values)


def get_key(dotenv_path, key_to_get, **options):
    return dotenv_values(dotenv_path).get(key_to_get)
