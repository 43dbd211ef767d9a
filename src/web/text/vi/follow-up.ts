/** What is expected of branches, why they are silent, and what helps. */
export const followUp = {
  targetsTitle: 'Chỉ tiêu và tuần được miễn',
  targets: 'Chỉ tiêu',
  targetsWhy:
    'Chỉ tiêu của riêng cơ sở tính trước, rồi đến số ghi cạnh tên cơ sở, chỉ tiêu của khối, chỉ tiêu chung. Chưa đặt gì thì là 4 hoạt động một tháng, không im lặng quá 14 ngày.',
  whom: 'Áp dụng cho',
  everybody: 'Tất cả cơ sở',
  blocks: 'Khối',
  branches: 'Cơ sở',
  targetLine: (posts: number, gap: number) => `${posts} hoạt động một tháng, im lặng nhiều nhất ${gap} ngày`,
  states: { now: 'đang áp dụng', ahead: 'chưa tới ngày', over: 'đã hết' },
  from: (day: string) => `từ ${day}`,
  until: (day: string) => `đến hết ${day}`,
  removeTarget: 'Bỏ chỉ tiêu này',
  setTarget: 'Đặt chỉ tiêu mới',
  postsPerMonth: 'Hoạt động một tháng',
  longestGap: 'Im lặng nhiều nhất (ngày)',
  validFrom: 'Từ ngày',
  setTargetHint:
    'Chỉ tiêu cũ của cùng đối tượng hết vào hôm trước và vẫn nằm trong lịch sử; số liệu các tháng trước không đổi. Bỏ đi thì chỉ tiêu trước lại tiếp tục.',
  setTargetDo: 'Đặt chỉ tiêu',

  excuses: 'Tuần được miễn',
  excusesWhy:
    'Trong những ngày này không ai chờ tin bài: chỉ tiêu của tháng giảm theo số ngày, khoảng im lặng không tính, không nhắc.',
  byRule: 'Theo quy định chung',
  rules: { tet: 'Tết Nguyên đán: mọi cơ sở', 'school-summer': 'Nghỉ hè: khối trường học' },
  days: (from: string, to: string) => `${from} đến hết ${to}`,
  noted: 'Ghi thêm',
  noExcuses: 'Chưa ghi tuần nào.',
  removeExcuse: 'Bỏ miễn',
  addExcuse: 'Miễn thêm',
  fromOn: 'Từ ngày',
  toOn: 'Đến hết ngày',
  reason: 'Lý do',
  reasonHint: 'Ví dụ: đại hội, lũ lụt, sáp nhập đơn vị',
  addExcuseDo: 'Ghi miễn',
}
