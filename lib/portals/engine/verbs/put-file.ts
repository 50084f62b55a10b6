import { fire, setNatively } from './set-value.ts';

/** Puts one file into a file input through the native setter, then tells the page. */
export function putFile(input: HTMLInputElement, file: File): void {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  setNatively(input, 'files', transfer.files);
  fire(input, 'input');
  fire(input, 'change');
}
