"""`azure.core.credentials`: a key by Azure's name for it, which is not used: the page has its own."""


class AzureKeyCredential:
    def __init__(self, key):
        from openai._sending import look_at_key

        look_at_key(key)
        self.key = key
