/** Runs `work` while no other context of the product (page, panel, background) holds the same name. */
export async function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, work);
}

/** Whether some context holds the lock of this name right now. */
export async function isHeld(name: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === name);
}

/** Held while files are on their way into a dossier's tray. */
export function trayLock(dossierId: string): string {
  return `tray/${dossierId}`;
}
