/**
 * The practice TNHS in several makings of the same pages, as an office may meet them. spa: one page, layout tables ·
 * classic: whole page loads · components: one page that makes itself anew with every change, generated names ·
 * framed, srcdoc, sandboxed, crossOrigin: everything inside an iframe · shadow: inside custom elements · mixed: half in
 * English.
 */
export const tnhsBuilds = [
  'spa',
  'classic',
  'components',
  'framed',
  'srcdoc',
  'sandboxed',
  'crossOrigin',
  'shadow',
  'mixed',
] as const;
export type TnhsBuild = (typeof tnhsBuilds)[number];

/** Whether the portal's page is in an iframe of the page at its address. */
export function isFramed(build: TnhsBuild): boolean {
  return ['framed', 'srcdoc', 'sandboxed', 'crossOrigin'].includes(build);
}

/** The same of the practice admin portal; `components` answers in place, the others by a new page. */
export const adminBuilds = ['classic', 'components', 'framed', 'shadow', 'mixed'] as const;
export type AdminBuild = (typeof adminBuilds)[number];
