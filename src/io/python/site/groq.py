"""`groq`: the calls of Groq's SDK are those of OpenAI's; the page sends them where its connection leads."""

from openai import AsyncOpenAI, OpenAI


class Groq(OpenAI):
    """A client by Groq's name."""


class AsyncGroq(AsyncOpenAI):
    """The same, with `await`."""
