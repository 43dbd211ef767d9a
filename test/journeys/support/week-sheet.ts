import { isoDate } from '../../../src/kernel/local-date.ts'
import type { Office } from './run-office.ts'

/** Three Posts of tomorrow as a sheet; the last one on a day of one's own choice. */
export function weekSheet({ page, tomorrow }: Pick<Office, 'page' | 'tomorrow'>, lastDay?: string) {
  const day = isoDate(tomorrow).split('-').reverse().join('/')
  const lines = [
    'Ngày,Giờ,Trang,Nội dung,Chủ động,Cơ sở',
    `${day},15:00,${page.name},Họp ban chấp hành Đoàn xã Hòa An mở rộng.,Chủ động 1,Đoàn xã Hòa An`,
    `${day},19:00,${page.name},Mời thanh niên Hòa An tập bóng chuyền tối nay.,Chủ động 2,Đoàn xã Hòa An`,
    `${lastDay ?? day},13:00,${page.name},Tân Bình ra quân Ngày Chủ nhật xanh.,Chủ động 2,Đoàn xã Tân Bình`,
  ]
  return {
    name: 'tuan nay.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`),
  }
}
