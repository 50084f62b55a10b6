/**
 * Words of Vietnamese portals on what is pressed around an upload. None of them may stand on a button that hands the
 * dossier on, signs or takes a file away.
 */
const choose = [
  'Chọn tệp',
  'Chọn tệp tin',
  'Chọn file',
  'Chọn tệp đính kèm',
  'Đính kèm',
  'Đính kèm tệp',
  'Đính kèm tệp tin',
  'Đính kèm file',
  'Thêm tệp',
  'Thêm tệp tin',
  'Thêm file',
];
const upload = ['Tải lên', 'Tải tệp lên', 'Tải tệp tin lên', 'Tải file lên', 'Tải lên tệp tin', 'Upload'];
const menu = ['⋮', '⋯', '…', '...'];
const fromDisk = ['Tải từ máy tính', 'Tải lên từ máy tính', 'Chọn từ máy tính', 'Từ máy tính'];

/** What leads to a place for a file: the row's button or its menu, then what that shows. */
export const openWords = [
  [...choose, ...upload, ...menu],
  [...choose, ...fromDisk],
];

/** What sends a file that lies in its place. */
export const confirmWords = [[...upload, 'Đính kèm', 'Đính kèm tệp', 'Đính kèm tệp tin', 'Đính kèm file']];
