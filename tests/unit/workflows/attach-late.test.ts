import { describe, expect, it } from 'vitest';
import type { PageReading } from '#lib/domain/page-reading.schema';
import { endAttachment } from '#lib/workflows/attach-end';
import { attachDesk, failed, file, intake, proven, row, subject, unproven } from './attach-desk.ts';

/** A file was handed over and given up. */
async function givenUp(end = unproven()) {
  const desk = attachDesk();
  desk.queue('job-1');
  await desk.advance();
  await endAttachment(desk.needs, desk.jobs.get('job-1'), end);
  await desk.clock.advance(1_000);
  return desk;
}

const lookStands = intake([row([file.name])]);
const detail: PageReading = {
  kind: 'dossierDetail',
  citizenNumber: subject.number,
  fullName: '',
  unitCode: '',
  procedure: { name: 'Một lần' },
  components: [row([file.name])],
  number: '',
  receipt: '',
  due: '',
  status: '',
  failures: [],
};

describe('A20 a file that was given up', () => {
  it('is looked for again when a page of its dossier shows it, and proven late', async () => {
    const desk = await givenUp();
    desk.show('document-2', lookStands);
    expect(await desk.report()).toBe(1);
    await desk.advance();
    expect(desk.orders.at(-1)).toMatchObject({ hand: 'nobody', before: [], beganIn: 'document-1' });
    await endAttachment(desk.needs, desk.jobs.get('look-2'), proven);
    expect(desk.events.map(({ kind }) => kind)).toEqual(['attachFailed', 'componentAttached']);
    expect(desk.orders.filter(({ hand }) => hand === 'product')).toHaveLength(1);
  });

  it('is looked for in its own document too, where the name came later than the watch could wait', async () => {
    const desk = await givenUp();
    desk.show('document-1', lookStands);
    expect(await desk.report()).toBe(1);
  });

  it('counts by its name only where it stood there when the document first showed rows', async () => {
    const loaded = await givenUp();
    loaded.show('document-2', lookStands);
    await loaded.report();
    await loaded.advance();
    expect(loaded.orders.at(-1)).toMatchObject({ hand: 'nobody', atFirst: [file.name] });
    const later = await givenUp();
    later.show('document-2', intake([row()]));
    later.show('document-2', lookStands);
    expect(await later.report()).toBe(1);
    await later.advance();
    expect(later.orders.at(-1)).toMatchObject({ hand: 'nobody', atFirst: [] });
  });

  it('counts by its name where intake showed its rows before it said whose they are', async () => {
    const desk = await givenUp();
    desk.show('document-2', lookStands, null);
    desk.show('document-2', lookStands);
    await desk.report();
    await desk.advance();
    expect(desk.orders.at(-1)).toMatchObject({ hand: 'nobody', atFirst: [file.name] });
  });

  it.each([
    ['another dossier stood in the document first', lookStands, 'dossier-2'],
    ['nobody knows whose rows stood in the document first', detail, null],
  ])('counts by its bytes alone where %s', async (_name, reading, dossierId) => {
    const desk = await givenUp();
    desk.show('document-2', reading, dossierId);
    desk.show('document-2', lookStands);
    expect(await desk.report()).toBe(1);
    await desk.advance();
    expect(desk.orders.at(-1)).toMatchObject({ hand: 'nobody' });
    expect(desk.orders.at(-1)).not.toHaveProperty('atFirst');
  });

  it('is looked for once a document and what it shows, and a look that finds nothing is no news', async () => {
    const desk = await givenUp();
    desk.show('document-2', lookStands);
    await desk.report();
    expect(await desk.report()).toBe(0);
    await desk.advance();
    expect(await desk.report()).toBe(0);
    await endAttachment(desk.needs, desk.jobs.get('look-2'), unproven());
    await desk.clock.advance(1_000);
    expect(await desk.report()).toBe(0);
    expect(desk.events).toHaveLength(1);
    desk.show('document-2', intake([row([file.name, 'khac.pdf'])]));
    expect(await desk.report()).toBe(1);
    await desk.advance();
    await endAttachment(desk.needs, desk.jobs.get('look-3'), unproven());
    await desk.clock.advance(1_000);
    desk.show('document-3', lookStands);
    expect(await desk.report()).toBe(1);
  });

  it.each([
    [
      'that the page refuses',
      (desk: ReturnType<typeof attachDesk>) => {
        desk.page.attach = async () => ({ kind: 'failed', failure: { kind: 'otherSubject' } });
      },
    ],
    [
      'whose file is no longer kept',
      (desk: ReturnType<typeof attachDesk>) => {
        desk.tab.isFileKept = false;
      },
    ],
  ])('a look %s is not taken for ever', async (_name, spoil) => {
    const desk = await givenUp();
    desk.show('document-2', lookStands);
    spoil(desk);
    expect(await desk.report()).toBe(1);
    await desk.advance();
    await desk.clock.advance(1_000);
    expect([await desk.report(), desk.jobs.unfinished()]).toEqual([0, []]);
  });

  it('is looked for later where the page does not answer now', async () => {
    const desk = await givenUp();
    desk.show('document-2', lookStands);
    desk.page.isReached = false;
    await desk.report();
    await desk.advance();
    expect(desk.jobs.unfinished()).toEqual([]);
    await desk.clock.advance(1_000);
    desk.page.isReached = true;
    expect(await desk.report()).toBe(1);
  });

  it.each([
    ['the row is empty', intake([row()]), 'dossier-1'],
    ['the row is uploading still', intake([row([file.name], { uploading: true })]), 'dossier-1'],
    ['two rows bear the name', intake([row([file.name]), row()]), 'dossier-1'],
    ['the page is another dossier’s', lookStands, 'dossier-2'],
    ['the page is nobody’s', lookStands, null],
  ])('is not looked for where %s', async (_name, reading, dossierId) => {
    const desk = await givenUp();
    desk.show('document-2', reading, dossierId);
    expect(await desk.report()).toBe(0);
  });

  it('is not looked for where only what stood there before stands there', async () => {
    const desk = attachDesk();
    desk.page.attach = async () => ({
      kind: 'started',
      rung: null,
      documentId: 'document-1',
      before: [file.name],
    });
    desk.queue('job-1');
    await desk.advance();
    await endAttachment(desk.needs, desk.jobs.get('job-1'), unproven());
    desk.show('document-2', lookStands);
    expect(await desk.report()).toBe(0);
  });

  it.each([
    ['the portal’s words', failed({ kind: 'refusedByPortal', words: 'Sai định dạng', status: 422 }), 0],
    ['a page that was never touched', failed({ kind: 'noRow' }), 0],
    [
      'a failed request that may be another’s',
      failed({ kind: 'refusedByPortal', words: 'HTTP 500', unsure: true }),
      1,
    ],
    ['a session that ended in the middle', failed({ kind: 'signedOut' }), 1],
  ])('by %s is looked for or not', async (_name, end, looks) => {
    const desk = await givenUp(end);
    desk.show('document-2', lookStands);
    expect(await desk.report()).toBe(looks);
  });

  it('is not looked for once another try has begun, or the component has another file', async () => {
    const desk = await givenUp();
    desk.show('document-2', lookStands);
    desk.queue('job-2');
    expect(await desk.report()).toBe(0);
    const other = await givenUp();
    other.show('document-2', lookStands);
    const renewed = { ...file, sha256: 'cd' };
    other.events.push({ kind: 'componentDigitized', component: 'giay ra vien', file: renewed, sources: [] });
    expect(await other.report()).toBe(0);
  });

  it('whose first watch proves it after all is written down', async () => {
    const desk = await givenUp();
    await endAttachment(desk.needs, desk.jobs.get('job-1'), proven);
    await endAttachment(desk.needs, desk.jobs.get('job-1'), proven);
    expect(desk.events.map(({ kind }) => kind)).toEqual(['attachFailed', 'componentAttached']);
  });
});
