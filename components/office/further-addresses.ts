import { type AddressReading, isPractice, type Portal, readPortalAddress } from './portal-address.ts';

/** What is typed beside the first address of each portal. */
export type FurtherAddresses = Record<Portal, readonly string[]>;

type AddressProblem = Extract<AddressReading, { kind: 'problem' }>['why'];
export type AddressError = `office.error.address.${AddressProblem}`;
type FurtherError =
  | `office.error.address.${Exclude<AddressProblem, 'empty'>}`
  | 'office.error.further.empty'
  | 'office.error.further.again'
  | 'office.error.further.practice';
export type FurtherReading = { kind: 'address'; address: string } | { kind: 'problem'; error: FurtherError };

/** Reads further addresses as the first ones are; none is there twice, and none makes a portal a practice one by half. */
export function readFurther(
  typed: FurtherAddresses,
  first: Record<Portal, AddressReading>,
): Record<Portal, FurtherReading[]> {
  const known = new Set(
    [first.intake, first.accounts].flatMap((each) => (each.kind === 'address' ? [each.address] : [])),
  );
  const read = (portal: Portal) => typed[portal].map((text) => readOne(text, first[portal], known));
  return { intake: read('intake'), accounts: read('accounts') };
}

function readOne(text: string, first: AddressReading, known: Set<string>): FurtherReading {
  const reading = readPortalAddress(text);
  if (reading.kind === 'problem') {
    const { why } = reading;
    return { kind: 'problem', error: why === 'empty' ? 'office.error.further.empty' : addressError(why) };
  }
  const { address } = reading;
  if (known.has(address)) return { kind: 'problem', error: 'office.error.further.again' };
  known.add(address);
  const isOtherKind = first.kind === 'address' && isPractice(first.address) !== isPractice(address);
  return isOtherKind ? { kind: 'problem', error: 'office.error.further.practice' } : reading;
}

/** The text that says what is wrong with an address. */
export function addressError<Why extends AddressProblem>(why: Why): `office.error.address.${Why}` {
  return `office.error.address.${why}`;
}
