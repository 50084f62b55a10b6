export const stylesheet = `
body { margin: 0; font: 13px/1.4 Arial, Helvetica, sans-serif; color: #222; background: #f3f3f3; }
a { color: #8a1c1c; }
.header { background: #8f1f1f; color: #fff; padding: 10px 14px; display: flex; justify-content: space-between; align-items: center; border-bottom: 3px solid #d9a441; }
.header .title { font-size: 16px; font-weight: bold; text-transform: uppercase; }
.header .user a { color: #fff; }
.layout { width: 100%; border-collapse: collapse; }
.menu { width: 190px; vertical-align: top; background: #fff; border-right: 1px solid #ccc; padding: 8px 0; height: 460px; }
.menu ul { list-style: none; margin: 0; padding: 0; }
.menu li a { display: block; padding: 6px 14px; text-decoration: none; border-bottom: 1px solid #eee; }
.content { vertical-align: top; padding: 10px 16px; background: #fff; height: 460px; }
.breadcrumb { color: #555; border-bottom: 1px solid #ddd; padding-bottom: 6px; margin-bottom: 10px; }
.box { width: 380px; margin: 30px auto; border: 1px solid #ccc; padding: 10px 18px; }
.box h1 { font-size: 15px; color: #8f1f1f; }
.box td, .filter td { padding: 3px 6px; }
input[type='text'], input[type='password'] { font: inherit; width: 190px; padding: 3px; border: 1px solid #999; }
input[type='submit'] { font: inherit; padding: 3px 14px; background: #8f1f1f; color: #fff; border: 1px solid #6d1414; cursor: pointer; }
.filter { background: #f7f3ec; border: 1px solid #e2d6c0; margin-bottom: 10px; width: 100%; }
.filter .caption { white-space: nowrap; width: 1%; }
.grid { width: 100%; border-collapse: collapse; }
.grid th, .grid td { border: 1px solid #ccc; padding: 5px 7px; text-align: left; }
.grid th { background: #f1e6d2; }
.grid .center { text-align: center; }
.total { margin: 6px 0; color: #555; }
.empty { display: inline-block; padding: 8px 2px; color: #8a1c1c; }
.error { border: 1px solid #d99; background: #fdeeee; color: #a40000; padding: 6px 10px; margin-bottom: 8px; }
.frame { display: block; width: 100%; height: calc(100vh - 10px); min-height: 700px; border: 0; }
qt-bo-loc, qt-ket-qua { display: block; }
.footer { padding: 8px 14px; color: #666; font-size: 12px; }
`;
