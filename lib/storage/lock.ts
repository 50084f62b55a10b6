/** Runs `work` while no other context of the product (page, panel, background) holds the same name. */
export async function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, work);
}
