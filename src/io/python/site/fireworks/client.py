"""`fireworks.client`: its calls are those of OpenAI's SDK; the page sends them where its connection leads."""

from openai import AsyncOpenAI, ChatCompletion, Completion, OpenAI

api_key = None


class Fireworks(OpenAI):
    """A client by Fireworks' name."""


class AsyncFireworks(AsyncOpenAI):
    """The same, with `await`."""
