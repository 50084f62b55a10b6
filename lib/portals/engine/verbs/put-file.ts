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
  const get: ((this: HTMLInputElement) => FileList | null) | undefined = files?.get;
  return [...(get?.call(input) ?? [])].some(
    (held) => held.name === file.name && held.size === file.size && held.lastModified === file.lastModified,
  );
}
