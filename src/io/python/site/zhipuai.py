"""`zhipuai`: the calls of Zhipu's SDK are those of OpenAI's; the page sends them where its connection leads."""

from openai import OpenAI


class ZhipuAI(OpenAI):
    """A client by Zhipu's name."""
