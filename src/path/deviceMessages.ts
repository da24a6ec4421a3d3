/** What a person reads when something cannot be done with a hop's device. */
export const deviceMessages = {
  'device.unknown': 'The controller has no device for this hop in its inventory.',
  'device.fromFile':
    'This trace came in a file; nothing is sent to devices that a file names. Trace it again on one of your controllers first.',
  'device.mayNotRun':
    "'{user}' may not run commands on devices of {controller} (HTTP 403). Copy them instead.",
  'device.mayNotSync': "'{user}' may not have devices read anew on {controller} (HTTP 403).",
  'device.noRunner': '{controller} does not offer to run commands on its devices.',
  'device.refusedCommand': "{controller} does not allow '{command}'.",
  'device.failedCommand': "{device} did not carry out '{command}': {reason}",
  'device.demoPages': 'The demo network has no pages to open.',
  'device.demoSsh': 'The devices of the demo network are made up; there is nothing to log in to.',
  'device.notOwnSsh':
    "'{name}' stands in the settings of a folder; sessions are opened only to devices of your own controllers.",
  'device.noSsh':
    'No session was opened: the {what} of this hop is missing or holds signs that do not belong there.',
  'device.sshTemplate':
    'The setting dnac.sshCommand must be one line with an address or a name in curly brackets, as its description says.',
} as const;
