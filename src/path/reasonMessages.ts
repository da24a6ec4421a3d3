/** Why a question to a controller had no answer of use, in our words; what the controller itself says is never translated. */
export const reasonMessages = {
  'reason.none': 'no reason given',
  'reason.refused': 'connection refused',
  'reason.lost': 'connection lost',
  'reason.noRoute': 'no route to it',
  'reason.noNetwork': 'no network',
  'reason.timedOut': 'connection timed out',
  'reason.notAllowed': 'this machine does not allow the connection',
  'reason.tooManyOpen': 'this machine has too many connections open',
  'reason.notTls': 'it does not speak TLS as expected',
  'reason.noConnection': 'no connection',

  'reason.proxySilent': 'the proxy {proxy} did not answer within {seconds} s',
  'reason.proxyUnreachable': 'the proxy {proxy} cannot be reached: {reason}',
  'reason.proxyPassword': 'the proxy {proxy} wants a user name and password',
  'reason.proxyAnswers': 'the proxy {proxy} answers HTTP {status} instead of opening the way',
  'reason.someProxyPassword': 'a proxy wants a user name and password',
  'reason.someProxyAnswers': 'a proxy answers HTTP {status} instead of opening the way',

  'reason.selfSigned': 'self-signed',
  'reason.unknownIssuer': 'issued by an unknown authority',
  'reason.noIssuer': 'its issuer was not sent along',
  'reason.expired': 'expired',
  'reason.notYetValid': 'not valid yet',
  'reason.notTrusted': 'not the trusted one',
  'reason.revoked': 'revoked',
  'reason.wrongName': 'made for another name',
  'reason.noCertificate': 'it presents none that can be read',
  'reason.trustUnreadable': 'what is kept to check it by cannot be read',

  'reason.encrypted': 'AES credentials',
  'reason.webPage': 'a web page to sign in, single sign-on for example',
  'reason.ownToken': 'its own new token was refused',
  'reason.noHttp': 'not readable as HTTP',
  'reason.tooLong': 'over {size} MB',
  'reason.noTrace': 'its task names no trace',
  'reason.noFile': 'the task names no file',
  'reason.unreadable': 'no readable answer',

  'reason.after': '{said}, {reason}',
  'reason.detail': ': {reason}',
} as const;

type Reasons = typeof reasonMessages;

/** Those that nothing has to be filled into. */
export type PlainReason = {
  [Id in keyof Reasons]: Reasons[Id] extends `${string}{${string}` ? never : Id;
}[keyof Reasons];
