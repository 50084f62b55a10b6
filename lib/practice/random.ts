/** A small seeded generator (mulberry32): the same seed gives the same failures and the same id prefixes. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `length` characters a server might generate for an element's id, a letter first. */
export function randomToken(random: () => number, length: number): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz';
  const all = `${letters}23456789`;
  let token = '';
  while (token.length < length) {
    const alphabet = token === '' ? letters : all;
    token += alphabet.charAt(Math.floor(random() * alphabet.length));
  }
  return token;
}
