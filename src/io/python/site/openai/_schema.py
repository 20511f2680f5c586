"""What the SDK's objects are made of, in the order in which it prints them: facts read from its releases.

A class in a line, its fields below: name, type, and behind `=` the name in JSON where that is another one. `-` is
only in the profile of the tutorial (1.1 to 1.4), `+` only in the current one (3.22). Types: `?` may be null,
`[]` a list, `{}` an object by name, `=a,b` one of these words, `|` either; any other name is a class.
"""

CHAT = """
chat.chat_completion.ChatCompletion
    id str
    choices [chat.chat_completion.Choice]
    created int
    model str
    object =chat.completion
  + metadata ?{str}
  + moderation any
  + service_tier ?=auto,default,flex,scale,priority,fast
    system_fingerprint ?str
    usage ?completion_usage.CompletionUsage
chat.chat_completion.Choice
    finish_reason =stop,length,tool_calls,content_filter,function_call
    index int
  + logprobs ?chat.chat_completion.ChoiceLogprobs
    message chat.chat_completion_message.ChatCompletionMessage
chat.chat_completion_message.ChatCompletionMessage
    content ?str
  + refusal ?str
    role =assistant
  + annotations ?[chat.chat_completion_message.Annotation]
  + audio ?chat.chat_completion_audio.ChatCompletionAudio
    function_call ?chat.chat_completion_message.FunctionCall
  - tool_calls ?[chat.chat_completion_message_tool_call.ChatCompletionMessageToolCall]
  + tool_calls ?[chat.chat_completion_message_function_tool_call.ChatCompletionMessageFunctionToolCall|chat.chat_completion_message_custom_tool_call.ChatCompletionMessageCustomToolCall]
chat.chat_completion_message.FunctionCall
    arguments str
    name str
- chat.chat_completion_message_tool_call.ChatCompletionMessageToolCall
    id str
    function chat.chat_completion_message_tool_call.Function
    type =function
- chat.chat_completion_message_tool_call.Function
    arguments str
    name str
chat.chat_completion_chunk.ChatCompletionChunk
    id str
    choices [chat.chat_completion_chunk.Choice]
    created int
    model str
    object =chat.completion.chunk
  + moderation any
  + obfuscation ?str
  + service_tier ?=auto,default,flex,scale,priority,fast
    system_fingerprint ?str
  + usage ?completion_usage.CompletionUsage
chat.chat_completion_chunk.Choice
    delta chat.chat_completion_chunk.ChoiceDelta
    finish_reason ?=stop,length,tool_calls,content_filter,function_call
    index int
  + logprobs ?chat.chat_completion_chunk.ChoiceLogprobs
chat.chat_completion_chunk.ChoiceDelta
    content ?str
    function_call ?chat.chat_completion_chunk.ChoiceDeltaFunctionCall
  + refusal ?str
  - role ?=system,user,assistant,tool
  + role ?=developer,system,user,assistant,tool
    tool_calls ?[chat.chat_completion_chunk.ChoiceDeltaToolCall]
chat.chat_completion_chunk.ChoiceDeltaFunctionCall
    arguments ?str
    name ?str
chat.chat_completion_chunk.ChoiceDeltaToolCall
    index int
    id ?str
    function ?chat.chat_completion_chunk.ChoiceDeltaToolCallFunction
    type ?=function
chat.chat_completion_chunk.ChoiceDeltaToolCallFunction
    arguments ?str
    name ?str
+ chat.chat_completion.ChoiceLogprobs
    content ?[chat.chat_completion_token_logprob.ChatCompletionTokenLogprob]
    refusal ?[chat.chat_completion_token_logprob.ChatCompletionTokenLogprob]
+ chat.chat_completion_token_logprob.ChatCompletionTokenLogprob
    token str
    bytes ?[int]
    logprob float
    top_logprobs [chat.chat_completion_token_logprob.TopLogprob]
+ chat.chat_completion_token_logprob.TopLogprob
    token str
    bytes ?[int]
    logprob float
+ chat.chat_completion_message.Annotation
    type =url_citation
    url_citation chat.chat_completion_message.AnnotationURLCitation
+ chat.chat_completion_message.AnnotationURLCitation
    end_index int
    start_index int
    title str
    url str
+ chat.chat_completion_audio.ChatCompletionAudio
    id str
    data str
    expires_at int
    transcript str
+ chat.chat_completion_message_function_tool_call.ChatCompletionMessageFunctionToolCall
    id str
    function chat.chat_completion_message_function_tool_call.Function
    type =function
+ chat.chat_completion_message_function_tool_call.Function
    arguments str
    name str
+ chat.chat_completion_message_custom_tool_call.ChatCompletionMessageCustomToolCall
    id str
    custom chat.chat_completion_message_custom_tool_call.Custom
    type =custom
+ chat.chat_completion_message_custom_tool_call.Custom
    input str
    name str
+ chat.chat_completion_chunk.ChoiceLogprobs
    content ?[chat.chat_completion_token_logprob.ChatCompletionTokenLogprob]
    refusal ?[chat.chat_completion_token_logprob.ChatCompletionTokenLogprob]
"""

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
