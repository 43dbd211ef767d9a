import type { FieldTexts } from '../index.ts'

/** What is wrong with one field, in English; codes that are errors of their own stand in `errors.ts`. */
export const fields: FieldTexts = {
  REQUIRED: 'This field is missing.',
  WRONG_KIND: 'The value is of the wrong kind.',
  WRONG_FORMAT: 'The value has the wrong form.',
  WRONG_CHOICE: 'Choose one of: {choices}.',
  WRONG_INSTANT: 'Write an instant as 2026-11-23T19:30:00+07:00, with its offset.',
  TOO_SHORT: 'At least {minimum} characters are needed.',
  TOO_LONG: '{maximum} characters are the most.',
  TOO_FEW: 'At least {minimum} items are needed.',
  TOO_MANY: '{maximum} items are the most.',
  TOO_SMALL: '{minimum} is the least.',
  TOO_BIG: '{maximum} is the most.',
  UNKNOWN_FIELD: 'There is no field of this name.',
  NOT_VALID: 'The value is not valid.',
  CURSOR_UNKNOWN: 'The list cursor is not one of ours; load the list from its start.',
  UNIT_UNKNOWN: 'There is no such unit.',
  VARIABLE_UNKNOWN: 'The template has no field “{name}”.',
  VARIABLE_MISSING: '“{label}” is missing.',
  VARIABLE_WRONG: '“{label}” is not right; for example: {example}.',
  VARIABLE_TOO_EARLY: '“{label}” must be later than “{other}”.',
  VARIABLE_TOO_LATE: '“{label}” may not be later than “{other}”.',
  VARIABLE_MISCOUNTED: '“{label}” comes to {expected}.',
}
