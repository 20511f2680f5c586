"""`requests.auth`."""


class HTTPBasicAuth(tuple):
    """A name and a password."""

    def __new__(cls, username, password):
        return super().__new__(cls, (username, password))
