/** What is wrong with a request while it is being typed. */
export const problemMessages = {
  'problem.addressOrName': 'Enter an IPv4 or IPv6 address or a host name.',
  'problem.same': 'Source and destination are the same.',
  'problem.families': 'Source and destination must both be IPv4 or both be IPv6.',
  'problem.port': 'Enter a port from 1 to 65535.',
  'problem.protocol': 'Enter TCP or UDP, or leave it empty for both.',
  'problem.mac': 'Enter a MAC address such as 00:1A:2B:3C:4D:5E, or nothing.',
  'problem.noSuchController': "There is no controller named '{name}'; add it with DNAC: Add Controller.",
  'problem.noController': 'There is no controller yet; add one with DNAC: Add Controller.',
  'problem.workspaceController':
    "'{name}' stands in the settings of this folder (dnac.workspaceControllers); remove it there.",
  'problem.notYourOwn': "'{name}' is not one of your own controllers; this is for those only.",
  'problem.noSuchStory': 'The demo network has no such story.',
  'problem.noSuchTrace': 'This trace is no longer on this machine.',
  'problem.noTraceYet': 'There is no trace on this machine yet that could run again.',
  'problem.noTraceShown': 'Open a trace first: this is about the one in front.',
  'problem.noPreviousRun': 'There is no earlier run of this question on this machine.',
  'problem.stillRunning': 'This trace is still running; compare it when its path is there.',
  'problem.noAddress': 'There is no IPv4 or IPv6 address in the selection or the current line.',
  'problem.noPair': 'No line of the selection has two addresses.',
  'problem.tooMany': 'At most {most} traces can be started at once; select fewer lines.',
  'problem.link':
    'This link is no trace link: it must name a source and a destination address and nothing unknown.',
  'problem.linkWithoutController': 'This link does not say on which controller to trace.',
  'problem.linkController': "Links may not trace on '{name}'; allow it in the setting dnac.linkControllers.",
} as const;
