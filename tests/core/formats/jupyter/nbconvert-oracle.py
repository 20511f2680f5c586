"""What nbformat and nbconvert make of notebooks: a JSON list of [stem, text of the .ipynb] in, a JSON list out."""
import base64
import functools
import json
import sys
import warnings

import nbconvert
import nbformat

warnings.simplefilter("ignore")


def made_of(exporter, stem, text):
    notebook = nbformat.reads(text, as_version=4)
    written = nbformat.writes(notebook) + "\n"
    named = {"metadata": {"name": stem}, "unique_key": stem, "output_files_dir": stem + "_files"}
    markdown, resources = exporter.from_notebook_node(notebook, resources=named)
    extracted = resources["outputs"] or {}
    files = {name: base64.b64encode(content).decode() for name, content in extracted.items()}
    return {"ipynb": written, "markdown": markdown, "files": files}


# Older ones compile the schema anew for every step of every notebook.
nbformat.validator.get_validator = functools.cache(nbformat.validator.get_validator)
exporter = nbconvert.MarkdownExporter()
notebooks = json.load(sys.stdin)
made = [made_of(exporter, stem, text) for stem, text in notebooks]
json.dump({"version": nbconvert.__version__, "made": made}, sys.stdout)
