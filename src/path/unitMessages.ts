/** Counts and ages in words. */
export const unitMessages = {
  'count.devices.one': '{count} device',
  'count.devices.other': '{count} devices',
  'count.hops.one': '{count} hop',
  'count.hops.other': '{count} hops',
  'age.now': 'just now',
  'age.seconds': '{count} s ago',
  'age.minutes': '{count} min ago',
  'age.hours': '{count} h ago',
  'age.days.one': '{count} day ago',
  'age.days.other': '{count} days ago',
} as const;
