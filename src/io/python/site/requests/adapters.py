"""`requests.adapters`: the page connects in its own way."""


class HTTPAdapter:
    def __init__(self, *args, **options):
        pass
