/**
 * Asks for all the writes and commits in the same task: what was asked for then outlives a page that goes.
 * One that cannot even be asked for rejects, uncommitted, so that the transaction ends with nothing written.
 */
export async function commit(
  transaction: { commit(): void },
  writes: readonly (() => Promise<unknown>)[],
): Promise<void> {
  const asked: Promise<unknown>[] = [];
  try {
    for (const write of writes) asked.push(write());
  } catch (error) {
    // Those before it fail with the transaction; the error that says why is this one.
    void Promise.allSettled(asked);
    throw error;
  }
  transaction.commit();
  await Promise.all(asked);
}
