/** What a page reads of the picker's options. */
type Wanted = { multiple: boolean; accept: string };

/** The options of `showOpenFilePicker` as a file input knows them. */
export function wantedOf(options: unknown): Wanted {
  const types: unknown = isObject(options) ? Reflect.get(options, 'types') : null;
  const accept = (Array.isArray(types) ? types : []).flatMap((type: unknown) => {
    const rules: unknown = isObject(type) ? Reflect.get(type, 'accept') : null;
    if (!isObject(rules)) return [];
    return Object.entries(rules).flatMap(([mime, endings]: [string, unknown]) => [
      mime,
      ...[endings].flat().filter((ending) => typeof ending === 'string'),
    ]);
  });
  const isOpen = accept.includes('*/*');
  return {
    multiple: isObject(options) && Reflect.get(options, 'multiple') === true,
    accept: isOpen ? '' : accept.join(','),
  };
}

/** A file as `showOpenFilePicker` gives it. It can be read, and not be written to. */
export function toHandle(file: File, page: object): object {
  const handles: unknown = Reflect.get(page, 'FileSystemFileHandle');
  const prototype: unknown = typeof handles === 'function' ? handles.prototype : null;
  const handle = {};
  Object.setPrototypeOf(handle, isObject(prototype) ? prototype : Object.prototype);
  return Object.defineProperties(handle, {
    kind: { value: 'file', enumerable: true },
    name: { value: file.name, enumerable: true },
    getFile: { value: () => Promise.resolve(file) },
    isSameEntry: { value: (other: unknown) => Promise.resolve(other === handle) },
    queryPermission: { value: () => Promise.resolve('granted') },
    requestPermission: { value: () => Promise.resolve('granted') },
    createWritable: {
      value: () => Promise.reject(new DOMException('The file is read-only.', 'NotAllowedError')),
    },
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
