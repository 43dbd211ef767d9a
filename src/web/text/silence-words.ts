/** Says in the ledger of difficulties how long a branch has been silent; in Vietnamese, as the ledger is. */
export const silenceWords = (days: number): string =>
  `Chưa có hoạt động nào được đăng trong ${days} ngày (không tính ngày được miễn). Cần tìm hiểu và hỗ trợ.`
