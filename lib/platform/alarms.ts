import { browser } from 'wxt/browser';

/** Wakes the background after half a minute (the shortest alarm Chrome keeps), once; a later call moves it. */
export async function wakeLater(name: string): Promise<void> {
  await browser.alarms.create(name, { delayInMinutes: 0.5 });
}

/** Takes an alarm back: nothing is under way that the background would have to be woken for. */
export async function sleepOn(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** Calls back when an alarm goes off. Register synchronously at start. */
export function onWake(woken: (name: string) => void): void {
  browser.alarms.onAlarm.addListener((alarm) => woken(alarm.name));
}
