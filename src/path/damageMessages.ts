/** What is wrong with a file that is no path trace, or not a whole one. */
export const damageMessages = {
  'damage.notJson': 'not JSON',
  'damage.notAnObject': 'not an object',
  'damage.notAPathTrace': 'not a path trace',
  'damage.noVersion': 'no version',
  'damage.noShape': 'not the shape of a path trace',
  'damage.field': "'{field}' is not what it should be",
  'damage.halfAVerdict': 'half a verdict',
  'damage.tooLong': 'more than {count} characters',
  'damage.tooMuch': 'more than {count} values',
  'damage.longText': 'a text of more than {count} characters',
  'damage.tooDeep': 'nested more than {count} deep',
} as const;
