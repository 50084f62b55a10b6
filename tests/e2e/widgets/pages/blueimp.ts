import '../../../portals/widgets/jquery-ui/jquery-global.ts';
import { jQuery as $ } from 'jquery';
import fileUpload from 'blueimp-file-upload/js/jquery.fileupload.js?raw';
import widgets from 'blueimp-file-upload/js/vendor/jquery.ui.widget.js?raw';
import { type Answer, emptyRows, fileInput, link, make, uploadUrl } from '../page-kit.ts';

// It was written for jQuery 1 to 3; a portal with a newer one loads these again beside it, as jQuery's own migration does.
Object.assign($, {
  support: {},
  isArray: Array.isArray,
  isFunction: (value: unknown) => typeof value === 'function',
  type: (value: unknown) => (Array.isArray(value) ? 'array' : typeof value),
});
for (const source of [widgets, fileUpload]) document.head.append(make('script', {}, source));

for (const row of emptyRows()) {
  const input = fileInput();
  const box = make('span', {}, input);
  row.place.append(box);
  const found = $(input);
  Reflect.apply(Reflect.get(found, 'fileupload'), found, [
    {
      url: uploadUrl(row),
      dataType: 'json',
      dropZone: found,
      done: (_event: unknown, { result }: { result: Answer }) => box.replaceWith(link(result)),
    },
  ]);
}
