import type { branchImport as original } from '../vi/branch-import.ts'

/** Branches by spreadsheet, and what a person decides about doubtful rows. */
export const branchImport: typeof original = {
  title: 'Import branches',
  open: 'Import a sheet',
  why: 'A .csv or .xlsx file with a column “Tên”; it may have Tên ngắn, Cấp, Khối, Cụm, Mã, Trực thuộc, Chỉ tiêu, Từ ngày, Đến ngày. Nothing is written until you confirm.',
  file: 'File',
  look: 'Look first',
  previewTitle: 'Look again before importing',
  counts: (fresh, known, doubtful, wrong) =>
    `${fresh} new units, ${known} known, ${doubtful} for you to decide, ${wrong} wrong rows.`,
  wrongWhy:
    'Some rows are wrong, so nothing can be imported. Mend the file and send it again; nothing was written.',
  doubtWhy:
    'Nothing is guessed: names and codes were given anew in 2025. Please decide about each of these rows.',
  nothing: 'All units of the file are there; there is nothing to import.',
  row: number => `Row ${number}`,
  is: name => `It is ${name}`,
  ended: day => `ended ${day}`,
  fresh: 'It is a new unit',
  skip: 'Skip this row',
  fates: {
    created: 'Added',
    new: 'New',
    known: 'Known',
    doubtful: 'To decide',
    skipped: 'Skipped',
    wrong: 'Wrong',
    left: 'Not added',
  },
  doubts: {
    elsewhere: 'the same name',
    'short-name': 'the same short name',
    'former-name': 'was called so',
    alias: 'is also called so',
    code: 'the same code, another name',
    'code-differs': 'the same name, another code',
  },
  do: 'Confirm and import',
  again: 'Choose another file',
}
