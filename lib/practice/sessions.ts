import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { findOfficer, practicePassword, type PracticeOfficer } from './data/officers.ts';
import type { Practice } from './practice.ts';
import type { PortalName } from './switches.ts';

const cookies: Readonly<Record<PortalName, { name: string; path: string }>> = {
  tnhs: { name: 'TNHS_SESSION', path: '/tnhs' },
  admin: { name: 'ASP.NET_SessionId', path: '/quan-tri' },
};

/** The officer with this name and password, if there is one. */
export function authenticate(user: string, password: string): PracticeOfficer | undefined {
  return password === practicePassword ? findOfficer(user) : undefined;
}

/** Gives the browser a session of one portal. */
export function startSession(practice: Practice, context: Context, portal: PortalName, user: string): void {
  const token = crypto.randomUUID();
  practice.state.sessions[portal].set(token, { user, lastUsedAt: practice.now().getTime() });
  const { name, path } = cookies[portal];
  setCookie(context, name, token, { path, httpOnly: true, sameSite: 'Lax' });
}

/** Who is signed in to the portal; asking counts as use and keeps the session alive. */
export function readSession(
  practice: Practice,
  context: Context,
  portal: PortalName,
): PracticeOfficer | undefined {
  const token = getCookie(context, cookies[portal].name) ?? '';
  const session = practice.state.sessions[portal].get(token);
  if (session === undefined) return undefined;
  const now = practice.now().getTime();
  if (now - session.lastUsedAt > practice.state.switches[portal].sessionSeconds * 1000) {
    practice.state.sessions[portal].delete(token);
    return undefined;
  }
  session.lastUsedAt = now;
  return findOfficer(session.user);
}

export function endSession(practice: Practice, context: Context, portal: PortalName): void {
  const { name, path } = cookies[portal];
  practice.state.sessions[portal].delete(getCookie(context, name) ?? '');
  deleteCookie(context, name, { path });
}
