/** A page that does not even acknowledge being asked (frozen, discarded) is taken to be gone. */
const shortlyMs = 5_000;

/** The page's answer, or a rejection where it keeps silent: no lane may wait for ever. */
export async function acknowledged<T>(answer: Promise<T>, withinMs = shortlyMs): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The page did not acknowledge')), withinMs);
  });
  return await Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}
