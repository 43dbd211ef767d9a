/** Counting what Pages show. */
export const counting = {
  now: 'Đếm ngay',
  countedAt: 'Đếm bài lần cuối:',
  notYet: 'chưa lần nào',
  uncountable: 'Không đếm được',
  since: 'kể từ',
  nobodys: 'Chưa gắn với cơ sở nào nên chưa đếm bài. Kết nối lại và chọn cơ sở.',
  backfill: (done: number, total: number) => `Đang đếm lại năm qua: ${done}/${total} tháng`,
  branch: 'Trang của cơ sở',
  branchHint: 'Bài trên Trang này được đếm cho cơ sở được chọn.',
  noBranch: 'Không của cơ sở nào',
}
