/** The office's pages and where each lives in the address. */
export const officeHashes = { settings: '#cai-dat', portals: '#cong' } as const;
export type OfficePage = keyof typeof officeHashes;

export const officePages: readonly OfficePage[] = ['settings', 'portals'];

/** The page an address asks for; settings where it asks for none that is known. */
export function readOfficeHash(hash: string): OfficePage {
  return officePages.find((page) => officeHashes[page] === hash) ?? 'settings';
}
