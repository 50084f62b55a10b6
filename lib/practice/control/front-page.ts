import { html } from 'hono/html';
import { practicePassword, practiceReceptionist } from '../data/officers.ts';
import { layout, type Markup } from './layout.ts';

export function frontPage(): Markup {
  return layout(
    'Cổng thực hành',
    html`<h1>Cổng thực hành</h1>
      <p>Hai cổng dưới đây dùng để tập huấn và kiểm thử. Mọi công dân, đơn vị, hồ sơ đều là giả định.</p>
      <ul>
        <li><a href="/tnhs/">TNHS thực hành</a>: tiếp nhận, số hóa, chuyển xử lý, trả kết quả</li>
        <li><a href="/quan-tri/">Quản trị Cổng dịch vụ công thực hành</a>: tra cứu tài khoản</li>
        <li><a href="/control">Bảng điều khiển của người hướng dẫn</a></li>
      </ul>
      <p>
        Tên đăng nhập <b>${practiceReceptionist}</b>, mật khẩu <b>${practicePassword}</b> (dùng cho cả hai
        cổng).
      </p>
      <p><a href="/control/sign-in?next=/tnhs/">Đăng nhập sẵn cả hai cổng và mở TNHS</a></p>`,
  );
}
