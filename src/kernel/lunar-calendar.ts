import { dayNumber, fromDayNumber, type LocalDate } from './local-date.ts'

/**
 * The Vietnamese lunar calendar by its published rules: months begin on the day of the new moon, month 11 holds
 * the winter solstice, and in a year of thirteen months the first one without a major solar term is the leap
 * month; all reckoned at UTC+7. `Intl` cannot be used: its "chinese" calendar puts Tết 2027 a day late.
 * @see Jean Meeus, "Astronomical Formulae for Calculators": phases of the moon, longitude of the sun
 * @see Hồ Ngọc Đức, "Thuật toán tính âm lịch": the rules, and the same formulae
 */
export interface LunarDate {
  /** The solar year in which this lunar year's Tết falls. */
  readonly year: number
  readonly month: number
  readonly day: number
  /** True in the repeated month of a leap year. */
  readonly isLeap: boolean
}

interface LunarMonth extends Omit<LunarDate, 'day'> {
  readonly firstDay: number
  readonly dayCount: number
}

const UTC_PLUS_7 = 7 / 24
/** Julian date of 1970-01-01T00:00Z. */
const EPOCH = 2_440_587.5
/** Julian date and length of the mean lunation from which new moons are numbered: January 1900. */
const FIRST_NEW_MOON = 2_415_020.75933
const LUNATION_DAYS = 29.53058868
const STEMS = ['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ', 'Canh', 'Tân', 'Nhâm', 'Quý']
const BRANCHES = ['Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi', 'Thân', 'Dậu', 'Tuất', 'Hợi']

/** Names a lunar year by stem and branch: 2027 is "Đinh Mùi". */
export const lunarYearName = (year: number): string =>
  `${STEMS[(year + 6) % 10]} ${BRANCHES[(year + 8) % 12]}`

/** Tells the lunar date of a solar day, 1900 to 2199. */
export function toLunar(date: LocalDate): LunarDate {
  const day = dayNumber(date)
  const months = [...monthsFromSolstice(date.year - 1), ...monthsFromSolstice(date.year)]
  const { year, month, isLeap, firstDay } = months.reduce((found, next) =>
    next.firstDay <= day ? next : found,
  )
  return { year, month, isLeap, day: day - firstDay + 1 }
}

/** Tells the solar day of a lunar date; null when that year has no such month, or that month no such day. */
export function toSolar(date: LunarDate): LocalDate | null {
  const months = [...monthsFromSolstice(date.year - 1), ...monthsFromSolstice(date.year)]
  const found = months.find(
    ({ year, month, isLeap }) => year === date.year && month === date.month && isLeap === date.isLeap,
  )
  return found && date.day >= 1 && date.day <= found.dayCount
    ? fromDayNumber(found.firstDay + date.day - 1)
    : null
}

/** Lists the months from the one with the winter solstice of a solar year up to the next such month. */
function monthsFromSolstice(solarYear: number): LunarMonth[] {
  const first = solsticeMoon(solarYear)
  const moons = Array.from({ length: solsticeMoon(solarYear + 1) - first }, (_, index) => first + index)
  const leapAt = moons.length === 13 ? moons.findIndex((moon, index) => index > 0 && !hasMajorTerm(moon)) : 13
  return moons.map((moon, index) => {
    const place = index < leapAt ? index : index - 1
    return {
      year: place < 2 ? solarYear : solarYear + 1,
      month: ((place + 10) % 12) + 1,
      isLeap: index === leapAt,
      firstDay: newMoonDay(moon),
      dayCount: newMoonDay(moon + 1) - newMoonDay(moon),
    }
  })
}

/** Numbers the new moon whose month holds the winter solstice, when the sun reaches 270°. */
function solsticeMoon(solarYear: number): number {
  const yearEnd = dayNumber({ year: solarYear, month: 12, day: 31 })
  let moon = Math.ceil((yearEnd + EPOCH - FIRST_NEW_MOON) / LUNATION_DAYS)
  while (newMoonDay(moon) > yearEnd || sunSector(newMoonDay(moon)) >= 9) moon -= 1
  return moon
}

const hasMajorTerm = (moon: number): boolean =>
  sunSector(newMoonDay(moon)) !== sunSector(newMoonDay(moon + 1))

const sinDegrees = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)

/** The day, at UTC+7, of the new moon with this number. */
function newMoonDay(k: number): number {
  const t = k / 1236.85
  const mean = FIRST_NEW_MOON + LUNATION_DAYS * k + 0.0001178 * t ** 2 - 0.000000155 * t ** 3
  const wobble = 0.00033 * sinDegrees(166.56 + 132.87 * t - 0.009173 * t ** 2)
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3
  const periodic =
    (0.1734 - 0.000393 * t) * sinDegrees(sun) +
    0.0021 * sinDegrees(2 * sun) -
    0.4068 * sinDegrees(moon) +
    0.0161 * sinDegrees(2 * moon) -
    0.0004 * sinDegrees(3 * moon) +
    0.0104 * sinDegrees(2 * node) -
    0.0051 * sinDegrees(sun + moon) -
    0.0074 * sinDegrees(sun - moon) +
    0.0004 * sinDegrees(2 * node + sun) -
    0.0004 * sinDegrees(2 * node - sun) -
    0.0006 * sinDegrees(2 * node + moon) +
    0.001 * sinDegrees(2 * node - moon) +
    0.0005 * sinDegrees(2 * moon + sun)
  const clockDrift = -0.000278 + 0.000265 * t + 0.000262 * t ** 2
  return Math.floor(mean + wobble + periodic - clockDrift - EPOCH + UTC_PLUS_7)
}

/** The sun's place at the start of a day at UTC+7, in twelfths of its round: 0 from the spring equinox, 9 from the winter solstice. */
function sunSector(day: number): number {
  const t = (day + EPOCH - 2_451_545 - UTC_PLUS_7) / 36_525
  const anomaly = 357.5291 + 35_999.0503 * t - 0.0001559 * t ** 2
  const longitude =
    280.46645 +
    36_000.76983 * t +
    0.0003032 * t ** 2 +
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * sinDegrees(anomaly) +
    (0.019993 - 0.000101 * t) * sinDegrees(2 * anomaly) +
    0.00029 * sinDegrees(3 * anomaly)
  return Math.floor((((longitude % 360) + 360) % 360) / 30)
}
