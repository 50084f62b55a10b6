const one = (...selectors: string[]): string[] => [selectors.join(', ')];

/**
 * What upload widgets that portals are made with have in common: how they show that a file is on its way, that it was
 * refused, and the messages beside it. Selectors are joined into one, so that a table of many rows is asked once. Each is
 * such that it no longer matches when the upload has ended: a bar that stays there full says nothing.
 */
export const uploadMarks = {
  busy: {
    selectors: one(
      'progress:not([max="100"][value="100"], [max="1"][value="1"], :not([max])[value="1"])',
      '[role="progressbar"]:not(progress, [aria-valuenow="100"], [aria-valuenow="1"][aria-valuemax="1"])',
      '[aria-busy="true"]',
      // Dropzone 6
      '.dz-preview.dz-processing:not(.dz-complete)',
      // FilePond 4
      '[data-filepond-item-state~="busy"]',
      // antd 6, ng-zorro
      '.ant-upload-list-item-uploading',
      // blueimp
      '.fileupload-processing .template-upload',
      '.template-upload.in .progress.active',
      // Angular Material
      '.mat-mdc-progress-spinner:not([aria-valuenow="100"])',
      // Vaadin
      'vaadin-upload-file[uploading]',
      // Kendo, Telerik, DevExpress
      '.k-file-progress',
      '.ruUploadProgress:not(.ruUploadSuccess, .ruUploadFailure)',
      '.dx-fileuploader-file-container .dx-fileuploader-progressbar',
      // Element, Fine Uploader, Plupload, Uppy
      '.el-upload-list__item.is-uploading',
      '.qq-in-progress',
      '.plupload_uploading',
      '.uppy-Dashboard-Item.is-inprogress',
    ),
    words: ['Đang tải', 'Đang upload', 'Đang gửi tệp', 'Uploading'],
  },
  error: {
    selectors: one(
      '[role="alert"]:not([aria-live="polite"])',
      '.text-danger',
      '.invalid-feedback',
      '.error-message',
      '.dz-preview.dz-error .dz-error-message',
      '[data-filepond-item-state*="error"] .filepond--file-status',
      '[data-filepond-item-state*="invalid"] .filepond--file-status',
      '.ant-upload-list-item-error',
      '.template-upload .error:not(:empty)',
      '.template-download .error:not(:empty)',
      'mat-error',
      'vaadin-upload-file[error-message]',
      '.k-file-error .k-file-validation-message',
      '.k-file-invalid .k-file-validation-message',
      '.ruUploadFailure',
      '.el-upload-list__item.is-fail',
      '.qq-upload-fail .qq-upload-status-text-selector',
      '.plupload_failed',
      '.uppy-Dashboard-Item.is-error',
    ),
    words: [
      'không thành công',
      'thất bại',
      'lỗi',
      'vượt quá',
      'quá dung lượng',
      'không hợp lệ',
      'không đúng định dạng',
      'không được phép',
      'không hỗ trợ',
      'không nhận được',
      'bị từ chối',
      'mất kết nối',
      'hết phiên',
      'upload failed',
      'failed',
      'error',
      'too large',
      'not allowed',
      'rejected',
    ],
  },
  /** Messages that a page shows beside what it is about, for a while or until they are closed. */
  alerts: [
    '[role="alert"]',
    '[role="alertdialog"]',
    '[role="status"]',
    '[aria-live="assertive"]',
    '[aria-live="polite"]',
    '.alert',
    '.toast',
    '.toast-message',
    '.notification',
    '.notify',
    '.snackbar',
    '.ant-message-notice',
    '.ant-notification-notice',
    '.ant-modal-confirm',
    '.el-message',
    '.el-notification',
    '.mat-mdc-snack-bar-container',
    '.k-notification',
    '.dx-toast-message',
    '.p-toast-message',
    '.Toastify__toast',
    '.noty_bar',
    '.jq-toast-single',
    '.iziToast',
    '.gritter-item',
    '.ui-pnotify',
    '.swal2-popup',
    '.sweet-alert',
    '.bootbox',
    '.jconfirm-box',
    '.layui-layer-dialog',
    '.validation-summary-errors',
    'vaadin-notification-card',
    'vaadin-notification-container',
  ].join(', '),
  /** Words with which a message says that what looks like a refusal is none. */
  noError: [
    'không có lỗi',
    'không lỗi',
    '0 lỗi',
    'không phát sinh lỗi',
    'no error',
    'no errors',
    '0 errors',
    'without errors',
  ],
};
