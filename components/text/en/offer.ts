import type { EnglishOf } from '../text-key.ts';
import type { offerVi } from '../vi/offer.ts';

export const offerEn: EnglishOf<typeof offerVi> = {
  'offer.title': 'A scan is ready for this row',
  'offer.facts': '{{count}} pages · {{size}}',
  'offer.facts_one': '{{count}} page · {{size}}',
  'offer.attach': 'Attach the scanned file',
  'offer.other': 'Choose another file…',
  'offer.working': 'Handing the file over…',
  'offer.seeDesk': 'Not attached. Open the TNHS Assistant from the toolbar and press Attach there.',
  'offer.gone': 'This scan is no longer waiting. See the TNHS Assistant, or choose another file.',
  'offer.putHere': 'Put the file on this row',
};
