/** What a plan is warned about; `{name}` is filled from the warning's values. */
export const planWarnings = {
  collision: 'Cách bài “{title}” lúc {time} chỉ {minutes} phút; nên cách nhau {spacing} phút.',
  'quiet-hours': 'Giờ này nằm trong giờ yên tĩnh, {from} đến {to}.',
  'three-in-a-row': 'Ba bài liền nhau trên Trang đều của {branch}.',
  'pillar-missing': 'Tuần này Trang chưa có bài {pillars}.',
  'day-full': 'Ngày này Trang đã có {count} bài.',
}
