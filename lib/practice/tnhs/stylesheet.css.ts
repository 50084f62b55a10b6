export const stylesheet = `
body { margin: 0; background: #fff; color: #222; font: 13px/1.4 Arial, Helvetica, sans-serif; }
a { color: #1a4f9c; }
.dau-trang { display: flex; justify-content: space-between; align-items: center; background: #1b5ea8; color: #fff; padding: 10px 14px; }
.ten-he-thong { font-size: 15px; font-weight: bold; }
.nguoi-dung a { color: #fff; }
.thuc-don { background: #2f74bf; padding: 0 8px; }
.thuc-don a { display: inline-block; padding: 6px 12px; color: #fff; text-decoration: none; }
.thuc-don a:hover, .thuc-don a.dang-chon { background: #174f8d; }
.duong-dan { background: #e4eef8; border-bottom: 1px solid #b9cde2; padding: 5px 14px; }
.noi-dung { padding: 10px 14px; max-width: 1240px; }
.chan-trang { padding: 10px 14px; color: #6a6a6a; font-size: 12px; border-top: 1px solid #d6dfe8; }
fieldset { border: 1px solid #b9cde2; margin: 0 0 10px; padding: 6px 10px 10px; min-width: 0; }
legend { font-weight: bold; color: #1b5ea8; padding: 0 4px; }
.bieu-mau td { padding: 3px 6px; vertical-align: middle; }
.bieu-mau .nhan { width: 150px; white-space: nowrap; }
.bat-buoc { color: #c00; }
input[type='text'], input[type='password'], select { font: inherit; padding: 2px 4px; border: 1px solid #9aa9b8; border-radius: 0; background: #fff; width: 200px; box-sizing: border-box; height: 25px; }
input.dai { width: 330px; } select.dai { width: 520px; max-width: 100%; }
.luoi select { width: 108px; }
.bo-loc select[name='locQuyTrinh'] { width: 520px; }
#nguoiXuLyTiepTheo { width: 330px; }
.luoi, .thong-tin { border-collapse: collapse; width: 100%; }
.luoi th, .luoi td, .thong-tin th, .thong-tin td { border: 1px solid #b9cde2; padding: 4px 7px; text-align: left; }
.luoi th { background: #e9f1f9; }
.luoi tbody tr:nth-child(even) { background: #f8fbfe; }
.luoi .giua { text-align: center; }
.thong-tin th { background: #f1f6fb; width: 150px; font-weight: normal; }
.thong-tin td { width: 35%; }
.nut, .nut-phu, .nut-nho { font: inherit; cursor: pointer; border: 1px solid #174f8d; background: #1b5ea8; color: #fff; padding: 4px 14px; }
.nut-phu { background: #f2f2f2; color: #222; border-color: #9aa9b8; margin-left: 6px; }
.nut-nho { background: #f2f2f2; color: #222; border-color: #9aa9b8; padding: 1px 8px; }
.cac-nut { padding: 4px 0 10px; }
.loi { border: 1px solid #d99; background: #fdeeee; color: #a40000; padding: 6px 10px; margin-bottom: 8px; }
.loi-dong { color: #a40000; }
.thong-bao { border: 1px solid #9c9; background: #eefaee; color: #145214; padding: 6px 10px; margin-bottom: 8px; }
.luu-y { color: #8a5200; margin: 4px 6px; }
.mo { color: #6a6a6a; }
.tre { color: #a40000; font-weight: bold; }
.phan-trang { padding: 6px 2px; }
.dang-nhap { width: 420px; margin: 40px auto; border: 1px solid #b9cde2; padding: 10px 18px 16px; }
.dang-nhap h2 { font-size: 15px; color: #1b5ea8; margin: 4px 0 10px; }
.khung { display: block; width: 100%; height: calc(100vh - 10px); min-height: 900px; border: 0; }
.o-nhap > * { display: block; }
.o-nhap > [hidden] { display: none; }
progress { width: 120px; vertical-align: middle; }
.chon-viec { position: absolute; z-index: 10; margin: 0; padding: 2px 0; list-style: none; background: #fff; border: 1px solid #9aa9b8; }
.mot-viec { padding: 4px 14px; cursor: pointer; }
.mot-viec[aria-disabled] { color: #9a9a9a; cursor: default; }
.man-che { position: fixed; inset: 0; z-index: 15; display: grid; place-items: center; background: #0006; }
.hop-thoai { width: 420px; padding: 6px 16px 12px; background: #fff; border: 1px solid #174f8d; }
[hidden] { display: none; }
`;
