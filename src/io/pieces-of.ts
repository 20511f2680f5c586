/** A body, piece by piece as it comes; the rest of one that is left early is not taken. */
export async function* piecesOf(
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  // Safari cannot iterate a body.
  const reader = body?.getReader();
  try {
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read())
      yield piece.value;
  } finally {
    await reader?.cancel();
  }
}
