/** Branches, their links and cards. */
export const branches = {
  sameName: (name: string) =>
    `Đã có đơn vị tên “${name}” cùng trực thuộc một nơi; xem có bị nhập hai lần không.`,
}
