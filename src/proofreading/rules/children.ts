import { placesIn, type Rule, wholeWords } from '../reading.ts'

const FAMILY_NAMES =
  'Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Danh|Thạch|Sơn|Lâm|Kim|Châu|Trương|Đinh|Mai|Cao|Tô|Hà|Quách|Lưu|Thái|Tạ|Đào|Trịnh|Triệu|Tăng'
/** A full name behind a word for a child. */
const CHILD = new RegExp(
  `(?<=(?<![\\p{L}\\p{N}])(?:[Ee]m|[Bb]é|[Cc]háu|[Hh]ọc sinh|[Bb]ạn nhỏ)(?: là|:)? )(?:${FAMILY_NAMES})(?: \\p{Lu}[\\p{Ll}\\p{M}]*){1,4}`,
  'gu',
)
/** A full name followed by an age below 16 or a class. */
const NAMED_WITH_AGE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${FAMILY_NAMES})(?: \\p{Lu}[\\p{Ll}\\p{M}]*){1,4}(?= ?[,:–-]? ?\\(?(?:(?:[1-9]|1[0-5]) tuổi|(?:học sinh )?lớp (?:[1-9]|1[0-2])))`,
  'gu',
)
/** What the law calls a child's secrets: school and class, age, health, family, address. */
const PRIVATE = wholeWords(
  `lớp \\d{1,2}\\p{L}?\\d?|trường|mầm non|mẫu giáo|tiểu học|thcs|thpt|\\d{1,2} tuổi|mồ côi|hoàn cảnh|hộ nghèo|cận nghèo|khó khăn|
  bệnh|khuyết tật|tật nguyền|mất cha|mất mẹ|cha mất|mẹ mất|ly hôn|bỏ học|bị xâm hại|bạo hành|số điện thoại|ngụ|địa chỉ|nhà ở ấp`.replace(
    /\s*\n\s*/g,
    '',
  ),
  'iu',
)

/**
 * Finds a child's full name in one sentence with school, class, age or circumstance.
 * @see Law on Children 2016, art. 6 (11) and 21; Decree 56/2017/NĐ-CP, art. 33; Law 91/2025/QH15, art. 24
 */
export const children: Rule = ({ sentences }) =>
  sentences.flatMap(sentence => {
    if (!PRIVATE.test(sentence.text)) return []
    const named = [...placesIn(sentence, CHILD), ...placesIn(sentence, NAMED_WITH_AGE)]
    const byPlace = new Map(named.map(place => [place.start, place]))
    return [...byPlace.values()].map(({ match, start }) => ({
      code: 'child-private' as const,
      start,
      end: start + match[0].length,
      fix: initials(match[0]),
    }))
  })

const initials = (name: string): string =>
  name
    .split(' ')
    .map(word => [...word][0]?.toUpperCase())
    .join('.')
