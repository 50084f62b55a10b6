import { emptyRows, make, sendAndShow } from '../page-kit.ts';

for (const row of emptyRows()) {
  const zone = make('div', { className: 'vung-tha' }, 'Kéo tệp vào đây');
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('dang-keo');
  });
  zone.addEventListener('dragleave', () => zone.classList.remove('dang-keo'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) void sendAndShow(row, file);
  });
  row.place.append(zone);
}
