import type { Rung } from '#lib/domain/attach-way';

/** How an attach ends: by what it is proven (`read back`, `name and request`), or why it is not. */
export type Ending = string;

export type Case = { widget: string; rung: Rung; ending: Ending };

/**
 * What each widget is known to do: the rung by which the file gets there, and what proves it. A widget that comes to be
 * proven better, or by another rung, fails its test until it is written here.
 */
export const cases: readonly Case[] = [
  { widget: 'form-post', rung: 'input', ending: 'read back' },
  { widget: 'plain-fetch', rung: 'input', ending: 'read back' },
  { widget: 'dropzone', rung: 'drop', ending: 'name and request' },
  { widget: 'filepond', rung: 'input', ending: 'name and request' },
  { widget: 'antd-upload', rung: 'input', ending: 'read back' },
  { widget: 'antd-dragger', rung: 'input', ending: 'name and request' },
  { widget: 'react-dropzone-input', rung: 'input', ending: 'read back' },
  { widget: 'react-dropzone-drop', rung: 'drop', ending: 'read back' },
  { widget: 'detached-input', rung: 'caught', ending: 'read back' },
  { widget: 'file-picker', rung: 'caught', ending: 'read back' },
  { widget: 'drop-only', rung: 'drop', ending: 'read back' },
  { widget: 'frame-post', rung: 'input', ending: 'read back' },
  { widget: 'input-in-frame', rung: 'input', ending: 'read back' },
  { widget: 'closed-shadow', rung: 'input', ending: 'read back' },
  { widget: 'row-menu', rung: 'dialog', ending: 'read back' },
  { widget: 'blueimp', rung: 'input', ending: 'read back' },
  { widget: 'vaadin-upload', rung: 'input', ending: 'name and request' },
  { widget: 'cut-name', rung: 'input', ending: 'name and request, shortened' },
];

/** A page that must never be believed: any of these endings is right. `long`: its time is too long for every run. */
export type BadCase = { widget: string; endings: readonly Ending[]; long?: true };

export const badCases: readonly BadCase[] = [
  { widget: 'says-no-with-200', endings: ['refusedByPortal'] },
  { widget: 'toast-with-200', endings: ['refusedByPortal'] },
  { widget: 'name-stays-after-500', endings: ['refusedByPortal'] },
  { widget: 'cut-name-refused', endings: ['refusedByPortal'], long: true },
  { widget: 'wrong-row', endings: ['notProven timedOut'], long: true },
  { widget: 'shows-nothing', endings: ['notProven timedOut'], long: true },
  { widget: 'stalls-at-99', endings: ['notProven timedOut'], long: true },
  { widget: 'cut-to-nothing', endings: ['notProven timedOut'], long: true },
];
