"""`together`: the calls of Together's SDK are those of OpenAI's; the page sends them where its connection leads."""

from openai import AsyncOpenAI, OpenAI


class Together(OpenAI):
    """A client by Together's name."""


class AsyncTogether(AsyncOpenAI):
    """The same, with `await`."""
