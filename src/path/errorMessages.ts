/** What a person reads when a controller or the network did not do its part, and while that passes. */
export const errorMessages = {
  'error.nameNotResolved': '{host} cannot be resolved. Are you on the VPN?',
  'error.unreachable': '{controller} cannot be reached ({reason}).',
  'error.noAnswer': '{controller} did not answer within {seconds} s.',
  'error.certificate': 'The certificate of {controller} is not trusted by this machine ({reason}).',
  'error.certificate.untrusted':
    'The certificate of {controller} is not trusted by this machine; it was issued by {issuer}.',
  'error.certificate.selfSigned':
    'The certificate of {controller} is self-signed, and nobody here has trusted it yet.',
  'error.certificate.expired':
    'The certificate of {controller} expired on {date}; it has to be renewed on the controller.',
  'error.certificate.notYetValid':
    "The certificate of {controller} is valid from {date} only; compare this machine's clock with the controller's.",
  'error.certificate.wrongName':
    'The certificate of {controller} is not made for {host} but for {names}; use a name that it is for.',
  'error.certificate.changed':
    'The certificate of {controller} has changed; no request was sent. SHA-256 {trusted} is trusted, {presented} was presented.',
  'error.certificate.pinnedExpired':
    'The certificate of {controller} that you trusted expired on {date}; when it is renewed, trust the new one.',
  'error.plainHttp': '{controller} is not asked over plain http; use https.',
  'error.signInRefused': 'User name or password was refused by {controller}.',
  'error.tokenRefused': '{controller} accepted the sign-in but then refused its own token (HTTP 401).',
  'error.signInUnsupported': '{controller} wants a sign-in that this tool does not speak ({reason}).',
  'error.noToken': '{controller} accepted the sign-in but sent no token.',
  'error.forbidden': "'{user}' may read traces but not start them on {controller} (HTTP 403).",
  'error.forbiddenToRead': "'{user}' may not read this on {controller} (HTTP 403).",
  'error.gone': 'The controller no longer has this trace; the local copy is still here.',
  'error.notTheApi': '{controller} answered something that is not the path trace API ({what}).',
  'error.rateLimited': '{controller} asks for fewer requests (HTTP 429).',
  'error.tooManyTraces': '{controller} already computes as many traces as it allows.',
  'error.server': '{controller} answered with an error (HTTP {status}{detail}).',
  'error.taskFailed': '{controller} could not do it: {reason}',
  'error.macUnsupported':
    '{controller} cannot tell hosts apart by MAC address (Catalyst Center 3.2.1 and later can); trace without one.',
  'error.aborted': 'Cancelled.',
  'error.startUnknown':
    '{controller} did not say whether it took the trace, and its list does not show it. Start it again.',
  'error.startSeveral':
    '{controller} did not say whether it took the trace, and its list shows several that it may be. Start it again.',
  'error.unexpected': 'Something unexpected went wrong: {reason}',

  'waiting.rateLimited': '{controller} asks for fewer requests; going on in {seconds} s.',
  'waiting.unreachable': '{controller} does not answer as it should; trying again in {seconds} s.',
  'waiting.queue': '{controller} computes as many traces as it allows ({count}); this one waits its turn.',

  'text.stored': '{text}',
} as const;
