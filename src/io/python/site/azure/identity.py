"""`azure.identity`: credentials by their names. They are none: the page's connection has the key."""

import time
from collections import namedtuple

AccessToken = namedtuple("AccessToken", ["token", "expires_on"])


class DefaultAzureCredential:
    """Says who calls, where there is a machine to say it; here the page knows."""

    def __init__(self, *args, **options):
        pass

    def get_token(self, *scopes, **options):
        return AccessToken("the page has it", int(time.time()) + 3600)

    def close(self):
        """There is nothing to close."""


class AzureCliCredential(DefaultAzureCredential):
    pass


class ClientSecretCredential(DefaultAzureCredential):
    pass


class EnvironmentCredential(DefaultAzureCredential):
    pass


class InteractiveBrowserCredential(DefaultAzureCredential):
    pass


class ManagedIdentityCredential(DefaultAzureCredential):
    pass


def get_bearer_token_provider(credential, *scopes):
    """A function that gives the token again and again."""
    return lambda: credential.get_token(*scopes).token
