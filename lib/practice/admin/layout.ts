import { html } from 'hono/html';
import type { PracticeOfficer } from '../data/officers.ts';
import type { AdminPages } from './pages.ts';

export type Markup = ReturnType<typeof html>;

/** Where the pages of a build are, and what they say. */
export interface Site {
  /** Ends with a slash. */
  readonly base: string;
  readonly pages: AdminPages;
  /** Whether parts of a page are inside custom elements. */
  readonly hasShadows: boolean;
}

export const styles = html`<link rel="stylesheet" href="/quan-tri/style.css" />`;

export function document(title: string, head: Markup, body: Markup): Markup {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <title>${title} - Quản trị Cổng dịch vụ công</title>
        <link rel="icon" href="data:," />
        ${head}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}

export function page(
  { base, pages: { words } }: Site,
  title: string,
  officer: PracticeOfficer | undefined,
  content: Markup,
): Markup {
  const user = officer
    ? html`<div class="user">
        ${words.greeting} <b>${officer.name}</b> | <a href="${base}dang-xuat">${words.signOut}</a>
      </div>`
    : '';
  const menu = officer
    ? html`<td class="menu">
        <ul>
          <li><a href="${base}">${words.home}</a></li>
          <li><a href="${base}tai-khoan">${words.accounts}</a></li>
        </ul>
      </td>`
    : '';
  return document(
    title,
    styles,
    html`<div class="header">
        <div class="title">${words.system}</div>
        ${user}
      </div>
      <table class="layout">
        <tr>
          ${menu}
          <td class="content">
            <div class="breadcrumb">${words.home} &gt; ${title}</div>
            ${content}
          </td>
        </tr>
      </table>
      <div class="footer">${words.footer}</div>`,
  );
}

/** A part inside a shadow root of its own, written into the page as servers do since browsers read it. */
export function inShadow(
  { hasShadows }: Site,
  tag: string,
  mode: 'open' | 'closed',
  content: Markup,
): Markup {
  if (!hasShadows) return content;
  // A tag's name cannot be a parameter of a template.
  const inner = html`<template shadowrootmode="${mode}"> ${styles} ${content} </template>`;
  return tag === 'qt-bo-loc'
    ? html`<qt-bo-loc>${inner}</qt-bo-loc>`
    : html`<qt-ket-qua>${inner}</qt-ket-qua>`;
}
