/** Whether a server says that a chat model was sent to completions, or the reverse. */
export function isWrongEndpoint(message: string): boolean {
  return words.some((pattern) => pattern.test(message));
}

const words: readonly RegExp[] = [
  // OpenAI
  /not (?:a chat model|supported in the v1\/)|is a chat model|v1\/(?:chat\/)?completions endpoint/iu,
  // Mistral and its relays; Ollama, of models that only complete or only embed
  /does not support (?:the \/?v1\/(?:chat\/)?completions|chat\b(?! template))/iu,
  // vLLM and transformers, of models that were trained to complete
  /default chat template is no longer allowed/iu,
];
