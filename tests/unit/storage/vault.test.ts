import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSigningKey } from '#lib/portals/corrections/signing';
import { queueAttachment } from '#lib/storage/attachments';
import { citizenKey, dossierNumberKey, subjectKey } from '#lib/storage/blind-keys';
import { changeCheck, queueCheck } from '#lib/storage/checks';
import { putCorrections } from '#lib/storage/corrections';
import { openDossier } from '#lib/storage/events';
import { putFile } from '#lib/storage/files';
import { changeHealth } from '#lib/storage/health';
import { noteRung } from '#lib/storage/rungs';
import { addPapers } from '#lib/storage/papers';
import { putPage } from '#lib/storage/pages';
import { writeSettings } from '#lib/storage/settings';
import { openSigningKeys } from '#lib/storage/signing';
import { BrokenSeal } from '#lib/storage/vault';
import { freshStore, openContext, testAuthor } from './fresh-store.ts';
import {
  attachment,
  citizen,
  correction,
  dossierNumber,
  file,
  health,
  later,
  page,
  paper,
  received,
} from './samples.ts';

describe('the vault', () => {
  it('opens what it sealed, at its place', async () => {
    const { vault } = await freshStore();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.string(), async (value, place) => {
        const json: unknown = JSON.parse(JSON.stringify(value));
        expect(await vault.open(await vault.seal(json, place), place)).toEqual(json);
      }),
      { numRuns: 50 },
    );
  });

  it('opens nothing at another place (V2)', async () => {
    const { vault } = await freshStore();
    const sealed = await vault.seal({ number: '079085123456' }, 'events/one');
    await expect(vault.open(sealed, 'events/two')).rejects.toBeInstanceOf(BrokenSeal);
    await expect(vault.open(sealed, 'papers/one')).rejects.toBeInstanceOf(BrokenSeal);
  });

  it('never seals twice with the same nonce, nor to the same bytes (V2)', async () => {
    const { vault } = await freshStore();
    const sealed = await Promise.all(Array.from({ length: 200 }, () => vault.seal('x', 'events/one')));
    expect(new Set(sealed.map(({ iv }) => iv.toHex())).size).toBe(200);
    expect(new Set(sealed.map(({ bytes }) => new Uint8Array(bytes).toHex())).size).toBe(200);
  });

  it('makes keys that cannot be exported (V4)', async () => {
    const { db } = await freshStore();
    const row = await db.keys.get('vault');
    if (row === undefined) throw new Error('no keys');
    await expect(crypto.subtle.exportKey('raw', row.seal)).rejects.toThrow(/extractable/);
    await expect(crypto.subtle.exportKey('raw', row.blind)).rejects.toThrow(/extractable/);
  });

  it('makes its keys once, however many contexts start at a time (V4)', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const stores = await Promise.all(Array.from({ length: 5 }, () => openContext(name)));
    const keys = new Set(await Promise.all(stores.map(({ vault }) => vault.blind('x'))));
    expect(keys.size).toBe(1);
    const [one, two] = stores;
    const sealed = await one?.vault.seal('x', 'events/one');
    expect(sealed && (await two?.vault.open(sealed, 'events/one'))).toBe('x');
  });

  it('refuses to work inside a transaction (V6)', async () => {
    const { db, vault } = await freshStore();
    await expect(db.transaction('rw', db.events, () => vault.seal('x', 'events/one'))).rejects.toThrow(
      /before/,
    );
  });

  it('does not tell an outcome by the length of what is sealed (V7)', async () => {
    const { vault } = await freshStore();
    const lengths = await Promise.all(
      [{ kind: 'none' }, { kind: 'hasAccount', accountKind: 'VNeID', status: 'Đang hoạt động' }].map(
        async (outcome) => (await vault.seal({ outcome }, 'checks/one')).bytes.byteLength,
      ),
    );
    expect(lengths).toEqual([256 + 16, 256 + 16]);
  });
});

describe('blind keys (V3)', () => {
  it('find a value however it was typed', async () => {
    const { vault } = await freshStore();
    const key = await citizenKey(vault, '079085123456');
    expect(await citizenKey(vault, ' 079 085-123.456\u200b')).toBe(key);
    expect(await subjectKey(vault, citizen)).toBe(key);
    expect(await citizenKey(vault, '079085123457')).not.toBe(key);
    const unit = await subjectKey(vault, { kind: 'organisation', unitCode: 'TZH490L' });
    expect(await subjectKey(vault, { kind: 'organisation', unitCode: ' tzh490l ' })).toBe(unit);
    const number = await dossierNumberKey(vault, '03706.G/2026/07906');
    expect(await dossierNumberKey(vault, ' 03706.g / 2026/07906')).toBe(number);
    expect(await dossierNumberKey(vault, '03706G/2026/07906')).not.toBe(number);
  });

  it('find nothing for an empty value', async () => {
    const { vault } = await freshStore();
    expect(await citizenKey(vault, ' - ')).toBeNull();
    expect(await subjectKey(vault, { kind: 'organisation', unitCode: ' ' })).toBeNull();
    expect(await dossierNumberKey(vault, '')).toBeNull();
  });

  it('differ between kinds of value and between installations', async () => {
    const [one, two] = [await freshStore(), await freshStore()];
    const text = '079085123456';
    const keys = [
      await citizenKey(one.vault, text),
      await dossierNumberKey(one.vault, text),
      await subjectKey(one.vault, { kind: 'organisation', unitCode: text }),
      await citizenKey(two.vault, text),
    ];
    expect(new Set(keys).size).toBe(4);
  });
});

describe('the rows as they lie on the disk', () => {
  it('show nothing personal in any clear field (V1)', async () => {
    const store = await freshStore();
    const author = testAuthor();
    const unit = {
      ...received,
      subject: { kind: 'organisation' as const, unitCode: 'TZH490L', name: 'Công ty Thử' },
    };
    const { id } = await openDossier(store, author, received, later);
    await openDossier(store, author, unit);
    await queueAttachment(store, attachment({ dossierId: id }), author);
    const check = await queueCheck(store, '079 085 123 456', author);
    await changeCheck(store, check.id, ({ attempts }) => ({
      attempts,
      state: { kind: 'done', outcome: { kind: 'none' }, at: '2026-11-23T09:05:00+07:00', evidence: null },
    }));
    await queueCheck(store, '079085123456', author);
    await putPage(store, page({ dossierId: id }));
    await addPapers(store, [paper({ dossierId: id, component: 'giay ra vien' })]);
    await putFile(store, new TextEncoder().encode('Nguyễn Văn Thử Nghiệm 079085123456'), author);
    await writeSettings(store, {
      officer: author.officer,
      office: 'BHXH cơ sở Thử',
      portals: { intake: 'https://tnhs.example', accounts: 'https://quantri.example' },
      language: 'vi',
    });
    const taught = correction({ author: author.officer });
    await putCorrections(store, [
      { correction: taught, source: 'taught', signature: 'trusted', addedAt: taught.at },
    ]);
    await openSigningKeys(store, createSigningKey, author.now);
    await changeHealth(store, { portal: 'practice', page: 'intake' }, () => health());
    await noteRung(store, 'practice', 'input', 'worked', author.now());
    const personal = [
      '079085123456',
      '079 085 123 456',
      'Thử',
      'Nguyễn',
      'TZH490L',
      'Thắm',
      dossierNumber,
      '03706',
      'BN-1',
      file.sha256,
      'giay ra vien',
      'Giấy ra viện',
      'VNeID',
      'hasAccount',
      'none',
      'một lần',
      '651a',
      'tnhs.example',
    ];
    const tables = store.db.tables.filter(({ name }) => name !== 'keys');
    for (const table of tables) {
      const rows: unknown[] = await table.toArray();
      expect({ table: table.name, isUsed: rows.length > 0 }).toEqual({ table: table.name, isUsed: true });
      const raw = JSON.stringify(rows, (_key, value: unknown) => {
        if (value instanceof ArrayBuffer) return Buffer.from(value).toString('latin1');
        return ArrayBuffer.isView(value) ? Buffer.from(value.buffer).toString('latin1') : value;
      });
      // Sealed bytes are looked at as well: as UTF-8, as they would stand there unsealed.
      const shown = personal.filter(
        (text) => raw.includes(text) || raw.includes(Buffer.from(text).toString('latin1')),
      );
      expect({ table: table.name, shown }).toEqual({ table: table.name, shown: [] });
    }
  });

  it('fail to open when their sealed parts are swapped (V2)', async () => {
    const store = await freshStore();
    const author = testAuthor();
    const one = await queueCheck(store, '079085123456', author);
    const two = await queueCheck(store, '079085123457', author);
    const [rowOne, rowTwo] = [await store.db.checks.get(one.id), await store.db.checks.get(two.id)];
    if (rowOne === undefined || rowTwo === undefined) throw new Error('no rows');
    await store.db.checks.update(one.id, { sealed: rowTwo.sealed });
    await expect(changeCheck(store, one.id, (job) => job)).rejects.toBeInstanceOf(BrokenSeal);
  });
});
