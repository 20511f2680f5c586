"""The other objects, as `_schema.py` has those of chats."""

OTHERS = """
completion.Completion
    id str
    choices [completion_choice.CompletionChoice]
    created int
    model str
    object =text_completion
    system_fingerprint ?str
    usage ?completion_usage.CompletionUsage
completion_choice.CompletionChoice
    finish_reason =stop,length,content_filter
    index int
    logprobs ?completion_choice.Logprobs
    text str
completion_choice.Logprobs
    text_offset ?[int]
    token_logprobs ?[float]
    tokens ?[str]
    top_logprobs ?[{float}]
completion_usage.CompletionUsage
    completion_tokens int
    prompt_tokens int
    total_tokens int
  + completion_tokens_details ?completion_usage.CompletionTokensDetails
  + prompt_tokens_details ?completion_usage.PromptTokensDetails
+ completion_usage.CompletionTokensDetails
    accepted_prediction_tokens ?int
    audio_tokens ?int
    reasoning_tokens ?int
    rejected_prediction_tokens ?int
    text_tokens ?int
+ completion_usage.PromptTokensDetails
    audio_tokens ?int
    cache_write_tokens ?int
    cached_tokens ?int
    image_tokens ?int
    text_tokens ?int
model.Model
    id str
    created int
    object =model
    owned_by str
create_embedding_response.CreateEmbeddingResponse
    data [embedding.Embedding]
    model str
    object =list
    usage create_embedding_response.Usage
create_embedding_response.Usage
    prompt_tokens int
    total_tokens int
embedding.Embedding
    embedding [float]
    index int
    object =embedding
moderation_create_response.ModerationCreateResponse
    id str
    model str
    results [moderation.Moderation]
moderation.Moderation
    categories moderation.Categories
  + category_applied_input_types {[str]}
    category_scores moderation.CategoryScores
    flagged bool
moderation.Categories
    harassment bool
    harassment_threatening bool = harassment/threatening
    hate bool
    hate_threatening bool = hate/threatening
  + illicit ?bool
  + illicit_violent ?bool = illicit/violent
    self_harm bool = self-harm
    self_harm_instructions bool = self-harm/instructions
    self_harm_intent bool = self-harm/intent
    sexual bool
    sexual_minors bool = sexual/minors
    violence bool
    violence_graphic bool = violence/graphic
moderation.CategoryScores
    harassment float
    harassment_threatening float = harassment/threatening
    hate float
    hate_threatening float = hate/threatening
  + illicit float
  + illicit_violent float = illicit/violent
    self_harm float = self-harm
    self_harm_instructions float = self-harm/instructions
    self_harm_intent float = self-harm/intent
    sexual float
    sexual_minors float = sexual/minors
    violence float
    violence_graphic float = violence/graphic
"""
