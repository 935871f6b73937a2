/** Every time zone to choose from, that of `first` at the top. */
export const zonesToChoose = (first: string): { value: string; label: string }[] =>
  [...new Set([first, ...Intl.supportedValuesOf('timeZone'), 'UTC'])].map(value => ({
    value,
    label: value.replaceAll('_', ' '),
  }));
