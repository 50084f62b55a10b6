import type { PageSender } from '#lib/messaging/background';

/**
 * The address a frame stands for: what the browser says; where the frame has none, what it says itself of the page that
 * made it, as long as that is of the tab's own origin. Null where nothing can be relied on.
 */
export function frameAddress({ url, hasAddress }: PageSender, claimed: string): string | null {
  if (hasAddress) return url;
  return URL.canParse(claimed) && URL.canParse(url) && new URL(claimed).origin === new URL(url).origin
    ? claimed
    : null;
}
