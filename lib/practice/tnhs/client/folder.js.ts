export const source = String.raw`
import { api, explain, formatSize, h, signedOut } from './core.js';
import * as kit from './kit.js';
import { pages } from './pages.js';
import { openFileDialog, rowMenu } from './row-menu.js';
import { upload } from './transport.js';

const { words } = pages;
const copyKinds = [['original', words.original], ['copy', words.copy], ['electronic', words.electronic]];

// Where one file goes, or is. url answers POST and DELETE with { row }; part names it in the store, name in words.
export function fileSlot(store, part, url, file, { name, catalogue, locked, changed }) {
  const { accept, uploadWay } = catalogue;
  const slot = { part, url, file, name, accept, uploadWay, locked, sending: null, message: null };

  slot.send = async (chosen) => {
    slot.sending = { name: chosen.name, percent: 0 };
    slot.message = null;
    store.tell(part);
    const { status, body } = await upload(url, chosen, (percent) => {
      slot.sending.percent = percent;
      store.tell(part + '.percent');
    });
    slot.sending = null;
    const stored = status === 200 && body && body.row;
    if (stored) slot.file = body.row.file;
    else slot.message = explain(status, body);
    store.tell(part);
    if (stored && changed) changed();
    if (status === 401) signedOut();
  };

  slot.remove = async () => {
    if (!confirm('Xóa tệp ' + slot.file.name + '?')) return;
    slot.message = null;
    try {
      slot.file = (await api('DELETE', url)).row.file;
      store.tell(part);
      if (changed) changed();
    } catch (error) {
      slot.message = error.message;
      store.tell(part);
    }
  };
  return slot;
}

function slotMenu(slot) {
  return rowMenu(() => [
    [words.attachFile, !slot.file && (() => openFileDialog(slot.name, slot.accept, slot.send))],
    [words.removeFile, slot.file && slot.remove],
  ]);
}

// What stands in a slot: the stored file, the one on its way, or the way to attach one.
export function slotContent(store, slot) {
  const message = slot.message && kit.inlineError(slot.message);
  if (slot.sending) {
    const { sending } = slot;
    const text = () => words.uploading + ' ' + sending.name + ' ... ' + sending.percent + '%';
    return kit.progress(store, slot.part + '.percent', () => sending.percent, text);
  }
  const byMenu = slot.uploadWay === 'dialog';
  if (slot.file) {
    return [
      h('a', { href: slot.file.url, target: '_blank' }, slot.file.name),
      kit.soft(' (' + formatSize(slot.file.size) + ') '),
      !slot.locked && (byMenu ? slotMenu(slot) : kit.button(words.remove, slot.remove, 'small')),
      message,
    ];
  }
  if (slot.locked) return [kit.soft(words.noFile)];
  return byMenu
    ? [kit.soft(words.noFile + ' '), slotMenu(slot), message]
    : [kit.filePicker(slot.accept, slot.send), message];
}

// The components of a draft or a dossier, each with its slot.
export function openFolder(store, folder, catalogue, changed) {
  const rows = folder.rows.map((row, index) => {
    const base = '/folders/' + encodeURIComponent(folder.id) + '/rows/' + (index + 1);
    const place = { name: row.name, catalogue, locked: folder.locked, changed };
    return { ...row, base, slot: fileSlot(store, 'row' + index, base + '/file', row.file, place) };
  });
  return { id: folder.id, locked: folder.locked, rows };
}

async function changeKind(store, row, kind) {
  try {
    await api('PUT', row.base, { copyKind: kind });
    row.copyKind = kind;
  } catch (error) {
    alert(error.message);
  }
  store.tell('kinds');
}

export function componentTable(store, folder) {
  return kit.grid(store, {
    title: words.components,
    columns: pages.tables.components,
    rows: folder.rows.map((row, index) => ({
      index: String(index + 1),
      name: row.name,
      copyKind: kit.live(store, 'kinds',
        kit.smallChoice(copyKinds, row.copyKind, folder.locked, (kind) => changeKind(store, row, kind)),
        (control) => { control.value = row.copyKind; }),
      required: row.required ? words.yes : words.no,
      file: { part: row.slot.part, show: () => slotContent(store, row.slot) },
    })),
  });
}
`;
