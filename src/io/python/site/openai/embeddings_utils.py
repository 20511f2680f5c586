"""`openai.embeddings_utils`, which the SDK had before 1.0: embeddings and how far apart they are, without numpy."""

import math

from ._legacy import Embedding


def get_embedding(text, engine="text-similarity-davinci-001", **options):
    """The embedding of a text."""
    return get_embeddings([text], engine, **options)[0]


def get_embeddings(list_of_text, engine="text-similarity-babbage-001", **options):
    """The embeddings of texts, in their order."""
    texts = [text.replace("\n", " ") for text in list_of_text]
    said = Embedding.create(input=texts, engine=engine, **options).data
    return [one["embedding"] for one in sorted(said, key=lambda one: one["index"])]


def cosine_similarity(a, b):
    """From -1 to 1."""
    return _dot(a, b) / math.sqrt(_dot(a, a) * _dot(b, b))


def distances_from_embeddings(query_embedding, embeddings, distance_metric="cosine"):
    """How far each is from the first one."""
    return [DISTANCES[distance_metric](query_embedding, embedding) for embedding in embeddings]


def indices_of_nearest_neighbors_from_distances(distances):
    """Places, the nearest first."""
    return sorted(range(len(distances)), key=distances.__getitem__)


def _dot(a, b):
    return sum(x * y for x, y in zip(a, b))


DISTANCES = {
    "cosine": lambda a, b: 1 - cosine_similarity(a, b),
    "L1": lambda a, b: sum(abs(x - y) for x, y in zip(a, b)),
    "L2": math.dist,
    "Linf": lambda a, b: max(abs(x - y) for x, y in zip(a, b)),
}
