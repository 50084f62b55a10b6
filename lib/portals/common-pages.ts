import type { Finder, Place, PageSpecs } from './spec.schema.ts';

/** What signing in and captchas look like is much the same everywhere. */
const since = '2026-11-23';

const css = (...selectors: string[]): Finder => ({ by: 'css', selector: selectors.join(', '), since });

/** Wherever a password is asked for, somebody has to sign in. */
export const passwordField: Finder[] = [css('input[type="password"]')];

/**
 * A picture to copy, a one-time password, or the frame of a service that tells people from programs; frames of such
 * services that ask nothing (`size=invisible`) stand on many pages.
 */
export const captchaField: Finder[] = [
  {
    by: 'label',
    text: [
      'Captcha',
      'Mã captcha',
      'Nhập captcha',
      'Nhập mã captcha',
      'Mã xác nhận',
      'Nhập mã xác nhận',
      'Mã kiểm tra',
      'Nhập mã kiểm tra',
      'Mã bảo vệ',
      'Mã bảo mật',
      'Nhập mã bảo mật',
      'Mã xác thực',
      'Nhập mã xác thực',
      'Mã OTP',
      'Nhập mã OTP',
      'OTP',
    ],
    since,
  },
  css(
    'input[autocomplete="one-time-code"]',
    'input[id*="captcha" i]',
    'input[name*="captcha" i]',
    'input[placeholder*="captcha" i]',
  ),
  css('img[src*="captcha" i]', 'img[alt*="captcha" i]', 'img[id*="captcha" i]', 'img[class*="captcha" i]'),
  css(
    'iframe[src*="/recaptcha/"]:not([src*="size=invisible"])',
    'iframe[src*="hcaptcha.com"]:not([src*="size=invisible"])',
    'iframe[src*="challenges.cloudflare.com"]',
    'iframe[title*="captcha" i]:not([src*="size=invisible"])',
  ),
];

/** What no other kind of page has. */
export const gates: Finder[][] = [passwordField, captchaField];

/** A page that asks for a password is for signing in, with a captcha or without one. */
export function gatePages(places: Place[]): Required<Pick<PageSpecs, 'signIn' | 'captcha'>> {
  return {
    signIn: { recognise: { places, has: [passwordField], hasNot: [] } },
    captcha: { recognise: { places, has: [captchaField], hasNot: [passwordField] } },
  };
}
