import { writeFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright';

/** Where recorded pages say they are. */
const shownOrigin = 'http://127.0.0.1:3000';

/**
 * Keeps a page's closed shadow roots open, for the recorder to look into as an extension may look into them; on the
 * portal's own pages this is the only difference. Roots that the server wrote into the page are opened on their way.
 */
export async function openShadowRoots(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // Names that a page makes up at every load are the same in every recording.
    let drawn = 0;
    Object.defineProperty(crypto, 'getRandomValues', {
      value: (numbers: Uint8Array) => numbers.map(() => ((drawn += 1) * 37) % 251),
    });
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function attachOpen(options) {
      return attach.call(this, { ...options, mode: 'open' });
    };
  });
  await page.route('**/quan-tri/**', async (route) => {
    const response = await route.fetch({ maxRedirects: 0 });
    const body = await response.text();
    await route.fulfill({
      response,
      body: body.replaceAll('shadowrootmode="closed"', 'shadowrootmode="open"'),
    });
  });
}

/** Writes what stands in a frame's body now, shadow roots included, with its address in a comment before it. */
export async function record(frame: Frame, file: URL): Promise<void> {
  const body = await frame.evaluate(() => {
    const rootsBelow = (root: Document | ShadowRoot): ShadowRoot[] =>
      [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
        shadowRoot === null ? [] : [shadowRoot, ...rootsBelow(shadowRoot)],
      );
    const roots = rootsBelow(document);
    for (const root of [document, ...roots]) {
      // What was typed and chosen is a property; a fixture can keep only attributes.
      for (const input of root.querySelectorAll('input')) {
        if (!['file', 'password'].includes(input.type)) input.setAttribute('value', input.value);
      }
      for (const option of root.querySelectorAll('option'))
        option.toggleAttribute('selected', option.selected);
      for (const script of root.querySelectorAll('body script')) script.remove();
    }
    // Where a cell is drawn depends on the styles that the page's scripts have made.
    const styles = [...document.head.querySelectorAll('style')].map(({ outerHTML }) => outerHTML);
    return [...styles, document.body.getHTML({ shadowRoots: roots }).trim()].join('\n');
  });
  const own = frame.url() === 'about:srcdoc' ? frame.page().url() : frame.url();
  const address = own.replace(/^http:\/\/127\.0\.0\.1:\d+/, shownOrigin);
  await writeFile(file, `<!-- ${address} -->\n${body}\n`);
}
