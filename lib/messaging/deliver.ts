/** Pauses before saying again what was not heard: the background may just be waking, or its store be busy. */
const pausesMs = [500, 2_000, 8_000];

/**
 * Says something until it is heard; null where it never was. What is said may have been heard all the same, its answer
 * being lost: whoever hears it has to bear it twice.
 */
export async function deliver<Answer>(
  say: () => Promise<Answer>,
  isOrphaned: () => boolean,
): Promise<{ answer: Answer } | null> {
  for (const pause of [...pausesMs, null]) {
    try {
      return { answer: await say() };
    } catch {
      if (pause === null || isOrphaned()) return null;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return null;
}
