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
