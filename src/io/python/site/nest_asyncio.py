"""`nest_asyncio`: loops within loops, which is how they are here anyway."""


def apply(loop=None):
    """There is nothing to do."""
