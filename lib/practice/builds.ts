/**
 * The practice TNHS in several makings of the same pages, as an office may meet them. spa: one page, layout tables ·
 * classic: whole page loads · components: one page that makes itself anew with every change, generated names ·
 * framed, srcdoc, sandboxed: everything inside an iframe · shadow: inside custom elements · mixed: half in English.
 */
export const tnhsBuilds = [
  'spa',
  'classic',
  'components',
  'framed',
  'srcdoc',
  'sandboxed',
  'shadow',
  'mixed',
] as const;
export type TnhsBuild = (typeof tnhsBuilds)[number];

/** The same of the practice admin portal; `components` answers in place, the others by a new page. */
export const adminBuilds = ['classic', 'components', 'framed', 'shadow', 'mixed'] as const;
export type AdminBuild = (typeof adminBuilds)[number];
