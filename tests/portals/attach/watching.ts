import type { AttachEnd, AttachOrder } from '#lib/domain/page-action';
import type { AttachContext } from '#lib/portals/engine/attach/context';
import { startAttach } from '#lib/portals/engine/attach/start-attach';
import type { PortalPage } from '#lib/portals/engine/page-view';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { fastContext, order, spec } from './widget.ts';

/** Carries out an order on a page, on the tests' clock. */
export async function attachTo(
  page: PortalPage,
  ordered: Partial<AttachOrder<File>> = {},
  changes: Partial<AttachContext> = {},
): Promise<AttachEnd> {
  const started = startAttach(order(ordered), { ...fastContext(page), ...changes });
  return started.kind === 'failed' ? started : started.end;
}

/** The tests' spec of a portal of which it is not known which requests carry files. */
export const unpathed: PortalSpec = withoutPath(spec);

function withoutPath(from: PortalSpec): PortalSpec {
  const intake = from.pages.intake;
  if (intake?.components === undefined) throw new Error('No intake page');
  const { requestPath: _, ...upload } = intake.components.upload;
  return {
    ...from,
    pages: { ...from.pages, intake: { ...intake, components: { ...intake.components, upload } } },
  };
}

/** An upload that the page goes on with for ever. */
export function sendForEver(file: File): void {
  const stop = new AbortController();
  ends.push(() => stop.abort());
  const query = new URLSearchParams({ name: file.name, delay: '600000' });
  void fetch(`/desk/files?${query}`, { method: 'POST', body: file, signal: stop.signal }).catch(() => null);
}

const ends: (() => void)[] = [];

/** Empties the page and lets go what was to go on for ever. */
export function clearPage(): void {
  for (const end of ends.splice(0)) end();
  document.body.replaceChildren();
}

/** A message beside what the page is about. */
export function toast(text: string, attributes: Record<string, string> = { role: 'alert' }): HTMLElement {
  const element = document.createElement('div');
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
}
