import { fire, setNatively } from './set-value.ts';

/** Puts one file into a file input through the native setter, then tells the page. */
export function putFile(input: HTMLInputElement, file: File): void {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  setNatively(input, 'files', transfer.files);
  fire(input, 'input');
  fire(input, 'change');
}

const files =
  typeof HTMLInputElement === 'undefined'
    ? undefined
    : Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'files');

/** Whether an input still holds the file that was put into it. */
export function holdsFile(input: HTMLInputElement, file: File): boolean {
  return heldIn(input).some(
    (held) => held.name === file.name && held.size === file.size && held.lastModified === file.lastModified,
  );
}

/** Whether an input holds a file of this name, whoever put it there. */
export function holdsNamed(input: HTMLInputElement, name: string): boolean {
  return heldIn(input).some((held) => held.name === name);
}

function heldIn(input: HTMLInputElement): File[] {
  const get: ((this: HTMLInputElement) => FileList | null) | undefined = files?.get;
  return [...(get?.call(input) ?? [])];
}
