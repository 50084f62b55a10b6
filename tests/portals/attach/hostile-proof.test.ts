import { afterEach, describe, expect, test } from 'vitest';
import type { AttachOrder } from '#lib/domain/page-action';
import type { AttachContext } from '#lib/portals/engine/attach/context';
import { now, pass } from './clock.ts';
import { link, onChoose, pdf, type Row, send, showIntake, words } from './widget.ts';
import { attachTo, clearPage } from './watching.ts';

const rows: Row[] = [{ name: 'Tờ khai TK1-TS' }, { name: 'Sổ BHXH' }];
const timedOut = { kind: 'notProven', why: 'timedOut' };
const otherFile = { kind: 'notProven', why: 'otherFile' };

afterEach(clearPage);

type Widget = (cell: HTMLElement, file: File) => unknown;

function styled(name: string, style: string): HTMLElement {
  const said = words(name);
  said.style.cssText = style;
  return said;
}

/** Keeps the file and offers it under its name, as most pages do. */
const showsLink: Widget = async (cell, file) => {
  const { url } = await send(file);
  cell.replaceChildren(link(url, file.name));
};

/** Gives back other bytes than were sent, under a type that is none of theirs. */
const asHtml =
  (change: (bytes: ArrayBuffer) => ArrayBuffer): AttachContext['fetchBack'] =>
  async (url) => {
    const response = await fetch(url);
    return { type: 'text/html; charset=utf-8', bytes: change(await response.arrayBuffer()) };
  };

describe('a page and a server that say what is not', () => {
  const widgets: [string, Widget, object, Partial<AttachOrder<File>>?][] = [
    [
      'A6 a request that was led to the sign-in page, which came with 200',
      async (cell, file) => {
        const query = new URLSearchParams({ status: '302', to: '/desk/files/1/dang-nhap' });
        await (await fetch(`/desk/files?${query}`, { method: 'POST', body: file })).text();
        cell.replaceChildren(words(file.name));
      },
      timedOut,
    ],
    [
      'A5 a name that is a link into the page’s own memory',
      async (cell, file) => {
        await send(file);
        cell.replaceChildren(link(URL.createObjectURL(file), file.name));
      },
      timedOut,
    ],
    [
      'A5 a name that nobody sees: it is transparent',
      async (cell, file) => {
        await send(file);
        cell.append(styled(file.name, 'opacity: 0'));
      },
      timedOut,
    ],
    [
      'A5 a name that nobody sees: it is clipped away',
      async (cell, file) => {
        await send(file);
        cell.append(
          styled(
            file.name,
            'position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)',
          ),
        );
      },
      timedOut,
    ],
    [
      'A5 a name that is drawn far off the page',
      async (cell, file) => {
        await send(file);
        cell.append(styled(file.name, 'position: absolute; left: -9999px'));
      },
      timedOut,
    ],
    [
      'A13 a name that is drawn on the row above',
      async (cell, file) => {
        await send(file);
        const above = cell.closest('tr')?.previousElementSibling?.getBoundingClientRect();
        const { left = 0, top = 0 } = above ?? {};
        cell.append(styled(file.name, `position: fixed; left: ${left}px; top: ${top}px`));
      },
      timedOut,
    ],
  ];
  test.for(widgets)('%s is no proof', async ([, widget, failure, ordered]) => {
    const page = showIntake(rows);
    onChoose(widget);
    expect(await attachTo(page, ordered)).toEqual({ kind: 'failed', failure, tried: ['input'] });
  });

  test('A8 other bytes of the file’s kind are another file, whatever type they are given', async () => {
    const page = showIntake(rows);
    onChoose(showsLink);
    const spoil = (bytes: ArrayBuffer): ArrayBuffer => {
      const view = new Uint8Array(bytes.slice(0));
      view[view.length - 1] = 0;
      return view.buffer;
    };
    expect(await attachTo(page, {}, { fetchBack: asHtml(spoil) })).toMatchObject({ failure: otherFile });
  });

  test('A8 the file’s own bytes prove it, whatever type they are given', async () => {
    const page = showIntake(rows);
    onChoose(showsLink);
    expect(await attachTo(page, {}, { fetchBack: asHtml((bytes) => bytes) })).toMatchObject({
      kind: 'attached',
      proof: { readBack: 'the sha of the file' },
    });
  });

  test('A12 a row of a page that no longer says whose it is proves nothing', async () => {
    const page = showIntake(rows);
    onChoose(async (cell, file) => {
      document.querySelector('[name=soDinhDanh]')?.closest('tr')?.remove();
      await send(file);
      cell.replaceChildren(words(file.name));
    });
    expect(await attachTo(page)).toMatchObject({ kind: 'failed' });
  });

  test.for(['Thu hồi', 'Trình ký', 'Tiếp nhận', 'Kết thúc', 'Khôi phục'])(
    'A8 a link that says “%s” is never followed',
    async (said) => {
      const page = showIntake(rows);
      onChoose(async (cell, file) => {
        const { url } = await send(file);
        cell.replaceChildren(link(`${url}?a=1`, said), words(file.name));
      });
      const asked: string[] = [];
      const fetchBack = async (url: string): Promise<null> => {
        asked.push(url);
        return null;
      };
      expect(await attachTo(page, {}, { fetchBack })).toMatchObject({ kind: 'attached' });
      expect(asked).toEqual([]);
    },
  );

  test('A9 links that never answer, as many as there may be, do not hold up the watch', async () => {
    const page = showIntake(rows);
    onChoose(async (cell, file) => {
      const { url } = await send(file);
      cell.replaceChildren(
        ...Array.from({ length: 40 }, (_, index) => link(`${url}?n=${index}`, pdf().name)),
      );
    });
    const begun = now();
    let asked = 0;
    const fetchBack = async (): Promise<null> => {
      asked += 1;
      await pass(4_000);
      return null;
    };
    expect(await attachTo(page, {}, { fetchBack })).toMatchObject({ kind: 'failed' });
    expect(asked).toBeLessThan(20);
    expect(now() - begun).toBeLessThan(80_000);
  });
});
