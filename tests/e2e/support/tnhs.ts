import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright';

/** The field that stands beside a label on the practice TNHS, as an officer finds it. */
export function field(page: Page, label: string): Locator {
  return page
    .getByRole('row', { name: new RegExp(`^${label}`) })
    .locator('input, select')
    .first();
}

/** The row of a component on the practice TNHS. */
export function componentRow(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ hasText: name });
}

/** Types the citizen and chooses the procedure, as at the desk. */
export async function fillIntake(
  page: Page,
  { number, name, procedure }: { number: string; name: string; procedure: string },
): Promise<void> {
  await field(page, 'Số định danh').fill(number);
  await field(page, 'Họ và tên').fill(name);
  await field(page, 'Quy trình').selectOption(procedure);
}

/** The words of all pills on a page. They live in closed shadow roots, which only the accessibility tree shows. */
export async function pillWords(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return statusWords(nodes);
}

/** The words of each status in an accessibility tree: pills, among others. */
export function statusWords(nodes: readonly AxNode[]): string[] {
  return nodes
    .filter((node) => node.role?.value === 'status')
    .map((node) => namesBelow(node, nodes).join(' ').trim())
    .filter((word) => word !== '');
}

/** Waits until a pill with these words stands on the page. */
export async function waitForPill(page: Page, word: string): Promise<void> {
  await expect.poll(() => pillWords(page), { timeout: 30_000 }).toContain(word);
}

type AxNode = { nodeId: string; childIds?: string[]; role?: { value?: unknown }; name?: { value?: unknown } };

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function namesBelow(node: AxNode, all: readonly AxNode[]): string[] {
  const children = all.filter((each) => node.childIds?.includes(each.nodeId));
  const own = node.role?.value === 'StaticText' ? [textOf(node.name?.value)] : [];
  return [...own, ...children.flatMap((child) => namesBelow(child, all))];
}
