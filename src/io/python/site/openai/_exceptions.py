"""The SDK's errors, and which one stands for what a server says."""


class OpenAIError(Exception):
    """All of them."""


class APIError(OpenAIError):
    """What a server said instead of an answer."""

    def __init__(self, message, request=None, *, body=None):
        super().__init__(message)
        said = body if isinstance(body, dict) else {}
        self.message, self.request, self.body = message, request, body
        self.code, self.param, self.type = said.get("code"), said.get("param"), said.get("type")


class APIConnectionError(APIError):
    def __init__(self, *, message="Connection error.", request=None):
        super().__init__(message, request)


class APITimeoutError(APIConnectionError):
    def __init__(self, request=None):
        super().__init__(message="Request timed out.", request=request)


class APIResponseValidationError(APIError):
    pass


class APIStatusError(APIError):
    """An answer with a status that says no."""

    def __init__(self, message, *, response, body):
        super().__init__(message, body=body)
        self.response, self.status_code = response, response.status_code
        self.request_id = response.headers.get("x-request-id")


class BadRequestError(APIStatusError):
    pass


class AuthenticationError(APIStatusError):
    pass


class PermissionDeniedError(APIStatusError):
    pass


class NotFoundError(APIStatusError):
    pass


class ConflictError(APIStatusError):
    pass


class UnprocessableEntityError(APIStatusError):
    pass


class RateLimitError(APIStatusError):
    pass


class InternalServerError(APIStatusError):
    pass


class LengthFinishReasonError(OpenAIError):
    def __init__(self, *, completion):
        super().__init__("Could not parse response content as the length limit was reached")
        self.completion = completion


class ContentFilterFinishReasonError(OpenAIError):
    def __init__(self):
        super().__init__("Could not parse response content as the request was rejected by the content filter")


BY_STATUS = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error(response):
    """The error for a response that is none of success."""
    body, status = response.parsed(), response.status_code
    if isinstance(body, str):
        message = body.strip() or f"Error code: {status}"
    else:
        message = f"Error code: {status} - {body}"
    inside = body.get("error", body) if isinstance(body, dict) else body
    usual = InternalServerError if status >= 500 else APIStatusError
    return BY_STATUS.get(status, usual)(message, response=response, body=inside)


for _error in [*BY_STATUS.values(), *OpenAIError.__subclasses__(), OpenAIError, *APIError.__subclasses__()]:
    _error.__module__ = "openai"
APITimeoutError.__module__ = InternalServerError.__module__ = "openai"
