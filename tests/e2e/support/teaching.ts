import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright';
import { type Desk, openDeskFor } from './browser.ts';
import { contentFrame, control as fieldOf, intakeUrl } from './builds.ts';
import { control, type PracticeServer } from './practice-server.ts';

/** Asks to point at a part, points at it on the page, and keeps what is offered. */
export async function teachPart(panel: Page, part: string, target: Locator): Promise<void> {
  await panel.getByRole('button', { name: new RegExp(`: ${part}$`) }).click();
  await pointAndKeep(panel, target);
}

/** The panel asks to point at a part already: points at it on the page, and keeps what is offered. */
export async function pointAndKeep(panel: Page, target: Locator): Promise<void> {
  await pointAt(panel, target);
  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Giữ', exact: true }).click();
}

/** The panel asks to point at a part already: points at it on the page. */
export async function pointAt(panel: Page, target: Locator): Promise<void> {
  const page = target.page();
  await expect(panel.getByRole('button', { name: 'Thôi chỉ (Esc)' })).toBeVisible();
  await page.bringToFront();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('Nothing to point at');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.up();
}

/** An intake form of the build `mixed`, which nobody described, and the panel tied to it. */
export async function openMixedIntake(
  desk: Desk,
  practice: PracticeServer,
): Promise<{ portal: Page; panel: Page }> {
  await control(practice.origin, { tnhs: { build: 'mixed' } });
  const portal = await desk.context.newPage();
  await portal.goto(intakeUrl(practice.origin, 'mixed'));
  await fieldOf(await contentFrame(portal, 'mixed'), 'ID number').waitFor();
  return { portal, panel: await openDeskFor(desk, portal) };
}

/** Teaches the parts of that form which an officer needs, and keeps them. */
export async function teachMixedIntake({ portal, panel }: { portal: Page; panel: Page }): Promise<void> {
  const frame = await contentFrame(portal, 'mixed');
  await panel.getByRole('button', { name: 'Dạy 3 mục này' }).click();
  await pointAndKeep(panel, fieldOf(frame, 'Procedure'));
  await teachPart(panel, 'Số định danh', fieldOf(frame, 'ID number'));
  await teachPart(panel, 'Họ và tên', fieldOf(frame, 'Full name'));
  await saveTaught(panel, 'trang nhập hồ sơ');
}

/** Keeps what was taught, and waits until it is kept. */
export async function saveTaught(panel: Page, page: string): Promise<void> {
  await panel.getByRole('button', { name: new RegExp(`^Lưu cách nhận ${page}`) }).click();
  await panel.getByText('Đã lưu cách nhận').waitFor();
}

/** From what was kept back to the desk. */
export async function returnToDesk(panel: Page): Promise<void> {
  await panel.getByRole('status').getByRole('button', { name: 'Quay lại bàn làm việc' }).click();
}
