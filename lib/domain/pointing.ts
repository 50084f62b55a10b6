/**
 * Why what was pointed at will not do. `wrongThing`: not what the part is (a text where a field is wanted). `noWay`: nothing
 * finds just this element. `gone`: the page changed meanwhile. Of a button around a file: `noWords` it has none to be told by;
 * `twice`: something else there bears them too; `notInRow`: it stands on no row of the component table, or that table is not
 * found (`noTable`); `fileInput`: it is the place for the file itself; `disabled`: it cannot be pressed now, so that nothing can
 * be tried; `harmful`: it may take away, sign or send on, and is never pressed.
 */
export type WrongPick =
  | 'wrongThing'
  | 'noWay'
  | 'gone'
  | 'noWords'
  | 'twice'
  | 'notInRow'
  | 'noTable'
  | 'fileInput'
  | 'disabled'
  | 'harmful';

/** On how many of a table's rows exactly one thing to press bears the words, and on how many more than one. */
export type PressRows = { all: number; once: number; more: number };
